package org.kehu.kit.inbox;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * What one fetch brought to one consumer. How far it had come with each subject and which keys are
 * parked is read once for all of them, and how far it has come is written once behind them. A crash
 * in between makes records come again: effects have keys and copies have sequences for that.
 */
final class Round {

  private final Consumer consumer;
  private final Marks marks;
  private final Parking parking;
  private final Map<String, Long> reached = new HashMap<>();
  private final Map<String, Long> moved = new HashMap<>();
  private final Set<String> heldLanes = new HashSet<>();
  private int done;
  private int kept;

  Round(Consumer consumer, Marks marks, Parking parking) {
    this.consumer = consumer;
    this.marks = marks;
    this.parking = parking;
  }

  /** Reads what is known of these records; nothing when none of them is wanted. */
  void begin(List<Letter> letters) {
    List<Letter> concerning = letters.stream().filter(this::concerns).toList();
    if (concerning.isEmpty()) {
      return;
    }
    consumer.prepare();
    if (consumer.keepsMarks()) {
      reached.putAll(marks.of(subjects(concerning)));
    }
    heldLanes.addAll(parking.held(consumer, concerning.stream().map(Letter::record).toList()));
  }

  /** Whether the consumer has to do with it; what cannot be read may be what it wants. */
  boolean concerns(Letter letter) {
    return letter.event() == null || consumer.wants(letter.event());
  }

  private List<String> subjects(List<Letter> letters) {
    return letters.stream()
        .map(Letter::event)
        .filter(Objects::nonNull)
        .map(event -> Marks.id(consumer, event))
        .distinct()
        .toList();
  }

  /** Whether an earlier record of the same key is parked. */
  boolean isHeld(ConsumerRecord<String, byte @Nullable []> record) {
    return heldLanes.contains(Parking.lane(consumer, record));
  }

  /** All that follow of its key wait behind this one. */
  void hold(ConsumerRecord<String, byte @Nullable []> record) {
    heldLanes.add(Parking.lane(consumer, record));
  }

  /** The last sequence handled of a subject; 0 before the first. */
  long mark(IncomingEvent event) {
    return reached.getOrDefault(Marks.id(consumer, event), 0L);
  }

  /** It need not be handled again. */
  void pass(IncomingEvent event) {
    if (!consumer.keepsMarks()) {
      return;
    }
    String subject = Marks.id(consumer, event);
    reached.put(subject, event.sequence());
    moved.put(subject, event.sequence());
  }

  /** The next of its records is handled or parked. */
  void done() {
    done++;
  }

  /** Writes how far the consumer has come. */
  void keep() {
    marks.set(moved);
    moved.clear();
    kept = done;
  }

  /** The same on the way out of a failure, which stays the one that is told. */
  void keepWhatIsDone(RuntimeException failure) {
    try {
      keep();
    } catch (RuntimeException away) {
      failure.addSuppressed(away);
    }
  }

  /** How many of its records need not come again. */
  int kept() {
    return kept;
  }
}
