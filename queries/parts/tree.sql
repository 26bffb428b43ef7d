-- Where figures and money belong in the tree by which cooperation is reported. Wants figures. Gives placed (id, code,
-- placed_by): placed_by is code where the article's reading gave one, else words: kind and status of money, else sector,
-- unit and counted thing. What fits nowhere surely is left out.
worded AS (
  SELECT f.id, CASE f.sector
      WHEN 'governance' THEN CASE
        WHEN f.measure LIKE '%联席会%' THEN '1.2' WHEN f.measure LIKE '%协议%' THEN '1.3'
        WHEN f.measure LIKE '%互访%' OR f.measure LIKE '%考察%' THEN '1.1' END
      WHEN 'general' THEN CASE WHEN f.unit = '个' AND f.measure LIKE '%项目%' THEN '2.3' END
      WHEN 'talent' THEN CASE
        WHEN f.type = 'beneficiary' THEN CASE f.measure WHEN 'cadre' THEN '3.6' WHEN 'professional' THEN '3.7' END
        WHEN f.unit NOT IN ('人', '名', '位', '人次') THEN NULL
        WHEN f.measure LIKE '%教师%' OR f.measure LIKE '%老师%' THEN '3.3' WHEN f.measure LIKE '%医%' THEN '3.4'
        WHEN f.measure LIKE '%干部%' THEN '3.1' WHEN f.measure LIKE '%人才%' THEN '3.2' END
      WHEN 'industry' THEN CASE
        WHEN f.unit = '亩' THEN '4.12' WHEN f.measure LIKE '%车间%' THEN '4.10'
        WHEN f.unit = '家' AND f.measure LIKE '%入驻%' THEN '4.6' WHEN f.unit = '家' AND f.measure LIKE '%企业%' THEN '4.1'
        WHEN f.measure LIKE '%园区%' OR f.measure LIKE '%产业园%' THEN '4.5'
        WHEN f.measure LIKE '%年产值%' THEN '4.14' END
      WHEN 'labour' THEN CASE
        WHEN f.type = 'beneficiary' AND f.measure = 'labourer' THEN
          CASE f.unit WHEN 'person' THEN '5.1' WHEN 'person_times' THEN '5.5' END
        WHEN f.measure LIKE '%招聘会%' THEN '5.6' WHEN f.measure LIKE '%工作站%' THEN '5.8'
        WHEN f.measure LIKE '%车间%' THEN '4.10' WHEN f.measure LIKE '%公益%岗位%' THEN '5.9'
        WHEN f.measure LIKE '%劳务品牌%' THEN '5.11' END
      WHEN 'consumption' THEN CASE
        WHEN f.measure LIKE '%专馆%' OR f.measure LIKE '%专区%' OR f.measure LIKE '%店%' THEN '6.3'
        WHEN f.unit = '场' THEN '6.4' WHEN f.measure LIKE '%产品%' AND f.unit IN ('个', '款') THEN '6.5' END
      WHEN 'social' THEN CASE
        WHEN f.type = 'beneficiary' THEN NULL WHEN f.measure LIKE '%志愿%' THEN '7.6'
        WHEN f.measure LIKE '%医院%' OR f.measure LIKE '%卫生院%' THEN '8.6'
        WHEN f.measure LIKE '%学校%' OR f.measure LIKE '%小学%' OR f.measure LIKE '%中学%'
          OR f.measure LIKE '%幼儿园%' THEN '8.5'
        WHEN f.measure LIKE '%镇%' OR f.measure LIKE '%街道%' THEN '8.2'
        WHEN f.measure LIKE '%村%' OR f.measure LIKE '%社区%' THEN '8.3'
        WHEN f.measure LIKE '%社会组织%' OR f.measure LIKE '%商会%' OR f.measure LIKE '%协会%' THEN '7.5'
        WHEN f.measure LIKE '%企业%' THEN '7.4' END
      WHEN 'rural' THEN CASE WHEN f.measure LIKE '%示范村%' OR f.measure LIKE '%示范点%' THEN '10.1' END
    END AS code
    FROM figures AS f),
placed (id, code, placed_by) AS (
  SELECT f.id, coalesce(f.tree_code, w.code), CASE WHEN f.tree_code IS NULL THEN 'words' ELSE 'code' END
    FROM figures AS f JOIN worded AS w ON w.id = f.id WHERE coalesce(f.tree_code, w.code) IS NOT NULL
  UNION ALL
  SELECT id, CASE kind WHEN 'fiscal' THEN '2.1' WHEN 'donation' THEN '7.1'
                       WHEN 'investment' THEN CASE status WHEN 'done' THEN '4.2' ELSE '4.3' END
                       WHEN 'sales' THEN CASE status WHEN 'done' THEN '6.1' ELSE '6.2' END END, 'words'
    FROM funds WHERE kind <> 'other')
