struct Twice {
  int a;
};
