#pragma once
// An include that points up: what the test of the layers must not let pass.
#include "storage/store.h"
