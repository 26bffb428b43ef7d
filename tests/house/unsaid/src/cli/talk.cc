// What tests/house/messages.py must not pass.
#include "base/message.h"

void Talk() {
  Say(Message("{} of {}: done", 1, 2));
  Say(Message("there is no translation of this"));
  Say("nobody can translate this");
  options.Flag("all", "explained in English alone");
}
