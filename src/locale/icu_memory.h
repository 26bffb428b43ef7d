#pragma once
// The memory of ICU, which breaks or answers wrongly where it gets none. So some is kept back that it gets
// when the system has no more, and nobody calls it while that is missing.
namespace xiezuo {

// Before ICU is called: throws std::bad_alloc where nothing is kept back for it and the system gives none
// either.
void RequireIcuMemory();

// For tests: asked whenever ICU's memory is asked of the system, which refuses it where this says so.
void RefuseIcuMemory(bool (*refuses)());

}  // namespace xiezuo
