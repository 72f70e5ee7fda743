package org.kehu.kit.sample;

import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.kehu.kit.access.Level;
import org.kehu.kit.inbox.Effect;
import org.kehu.kit.inbox.IncomingEvent;
import org.springframework.stereotype.Component;

/** Writes a note when somebody pokes; fails on demand. */
@Component
public class Poke implements Effect {

  static final String TYPE = "kehu.sample.poked.v1";
  public static final AtomicBoolean BROKEN = new AtomicBoolean();

  /** What it throws instead, when set. */
  static final AtomicReference<Supplier<? extends Throwable>> THROWN = new AtomicReference<>();

  record Body(String title, boolean breaks) {}

  private final Notes notes;

  Poke(Notes notes) {
    this.notes = notes;
  }

  @Override
  public String name() {
    return "poke";
  }

  @Override
  public Set<String> topics() {
    return Set.of("kehu.visit.v1");
  }

  @Override
  public Set<String> types() {
    return Set.of(TYPE);
  }

  @Override
  public void apply(IncomingEvent event) {
    Body body = event.as(Body.class);
    Supplier<? extends Throwable> thrown = THROWN.get();
    if (thrown != null) {
      switch (thrown.get()) {
        case RuntimeException failure -> throw failure;
        case Error failure -> throw failure;
        case Throwable other -> throw new IllegalStateException(other);
      }
    }
    if (body.breaks() && BROKEN.get()) {
      throw new IllegalStateException("broken for the test");
    }
    notes.write(body.title(), "sales", Level.NORMAL);
  }
}
