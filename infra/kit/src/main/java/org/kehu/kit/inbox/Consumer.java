package org.kehu.kit.inbox;

import java.util.Set;
import org.kehu.kit.access.Caller;
import org.kehu.kit.call.Call;
import org.kehu.kit.call.IdempotencyKey;

/** A projection or an effect, seen alike by the inbox. */
sealed interface Consumer {

  String name();

  Set<String> topics();

  boolean wants(IncomingEvent event);

  void accept(IncomingEvent event, Caller system);

  /** Whether a missing sequence number means a lost event: not on compacted topics. */
  boolean expectsEverySequence();

  /** Keeps a copy of foreign state. */
  record OfProjection(Projection projection) implements Consumer {

    @Override
    public String name() {
      return projection.name();
    }

    @Override
    public Set<String> topics() {
      return projection.topics();
    }

    @Override
    public boolean wants(IncomingEvent event) {
      return true;
    }

    @Override
    public boolean expectsEverySequence() {
      return false;
    }

    @Override
    public void accept(IncomingEvent event, Caller system) {
      call(this, event, system)
          .within(() -> {
            projection.project(event);
            return null;
          });
    }
  }

  /** Does something once per event. */
  record OfEffect(Effect effect) implements Consumer {

    @Override
    public String name() {
      return effect.name();
    }

    @Override
    public Set<String> topics() {
      return effect.topics();
    }

    @Override
    public boolean wants(IncomingEvent event) {
      return effect.types().contains(event.type());
    }

    @Override
    public boolean expectsEverySequence() {
      return true;
    }

    @Override
    public void accept(IncomingEvent event, Caller system) {
      call(this, event, system)
          .within(() -> {
            effect.apply(event);
            return null;
          });
    }
  }

  private static Call call(Consumer consumer, IncomingEvent event, Caller system) {
    IdempotencyKey key = new IdempotencyKey(consumer.name() + "|" + event.id(), event.type());
    return new Call(system, event.correlationId(), event.id(), key, null, null);
  }
}
