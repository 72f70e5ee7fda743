package org.kehu.kit.process;

import java.util.function.Consumer;

/** A step that does one thing. */
record SingleStep(String name, Consumer<Stint> act, Consumer<Stint> undoing)
    implements ProcessStep {

  @Override
  public Walk walk(Stint stint) {
    return () -> done(act, stint);
  }

  @Override
  public Walk undo(Stint stint) {
    return () -> done(undoing, stint);
  }

  @Override
  public Long total() {
    return 1L;
  }

  private static Advance done(Consumer<Stint> deed, Stint stint) {
    deed.accept(stint);
    return Advance.done();
  }
}
