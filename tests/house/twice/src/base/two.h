struct Twice {
  long a;
};
