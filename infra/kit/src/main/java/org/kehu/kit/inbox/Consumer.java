package org.kehu.kit.inbox;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kehu.kit.access.Caller;
import org.kehu.kit.call.Call;
import org.kehu.kit.call.IdempotencyKey;

/** A projection or an effect, seen alike by the inbox. */
sealed interface Consumer {

  String name();

  Set<String> topics();

  boolean wants(IncomingEvent event);

  /** Before the records of a fetch are accepted. */
  default void prepare() {}

  void accept(IncomingEvent event, Caller system);

  /** Whether a missing sequence number means a lost event: not on compacted topics. */
  boolean expectsEverySequence();

  /**
   * Whether it is remembered how far it has come with each subject. What guards each of its writes
   * by itself needs no such mark.
   */
  boolean keepsMarks();

  /**
   * Handles what can be handled of several records at once.
   *
   * @return the keys whose records have still to be accepted one by one
   */
  default Set<String> acceptTogether(List<IncomingEvent> events, Caller system) {
    return events.stream().map(IncomingEvent::key).collect(Collectors.toSet());
  }

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
    public boolean keepsMarks() {
      return !(projection instanceof CopyProjection);
    }

    @Override
    public Set<String> acceptTogether(List<IncomingEvent> events, Caller system) {
      return projection instanceof CopyProjection<?> copies
          ? Call.ofSystem(system, null, events.getFirst().id())
              .within(() -> copies.projectTogether(events))
          : Consumer.super.acceptTogether(events, system);
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
    public void prepare() {
      effect.prepare();
    }

    @Override
    public boolean expectsEverySequence() {
      return true;
    }

    @Override
    public boolean keepsMarks() {
      return true;
    }

    @Override
    public Set<String> acceptTogether(List<IncomingEvent> events, Caller system) {
      List<Happening> happenings =
          events.stream()
              .filter(this::wants)
              .map(event -> new Happening(event, call(this, event, system)))
              .toList();
      return happenings.isEmpty()
          ? Set.of()
          : Call.ofSystem(system, null, events.getFirst().id())
              .within(() -> effect.applyTogether(happenings));
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
