package org.kehu.e2e.subscriber;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a department has noted: each event once, in the order of its subject, and of each subject
 * the sequence of its newest state. Repeats are dropped, as every consumer must drop them; whatever
 * else is not as it was promised is a fault. May be read while it is written.
 */
public final class Notebook {

  private static final int MOST_FAULTS = 1_000;

  /** What is kept of an event. */
  private record Note(
      String id,
      String type,
      String subject,
      long sequence,
      String chain,
      String actor,
      String time) {

    static Note of(Told told) {
      return new Note(
          told.id(),
          told.type().intern(),
          told.subject(),
          told.sequence(),
          told.header("correlationid"),
          told.header("actor").intern(),
          told.time());
    }
  }

  private final Map<String, List<Note>> subjects = new HashMap<>();
  private final Map<String, List<Note>> chains = new HashMap<>();
  private final Map<String, Long> states = new HashMap<>();
  private final List<String> faults = new ArrayList<>();
  private final Promises promises = new Promises();

  synchronized void noteEvent(Told told) {
    List<Note> earlier = subjects.computeIfAbsent(told.subject(), any -> new ArrayList<>());
    long last = earlier.isEmpty() ? 0 : earlier.getLast().sequence();
    if (told.sequence() <= last) {
      if (earlier.stream().noneMatch(note -> note.id().equals(told.id()))) {
        fault("%s came after number %d of its subject".formatted(told, last));
      }
      return;
    }
    if (told.sequence() != last + 1) {
      fault("%s should be number %d of its subject".formatted(told, last + 1));
    }
    promises.brokenByEvent(told).forEach(this::fault);
    Note note = Note.of(told);
    earlier.add(note);
    chains.computeIfAbsent(note.chain(), any -> new ArrayList<>()).add(note);
  }

  synchronized void noteState(Told told) {
    promises.brokenByState(told).forEach(this::fault);
    states.put(told.subject(), told.sequence());
  }

  /** Notes a record that stands for itself, such as open work or a person of the directory. */
  synchronized void noteOther(Told told) {
    promises.brokenByRecord(told).forEach(this::fault);
  }

  private void fault(String sentence) {
    if (faults.size() < MOST_FAULTS) {
      faults.add(sentence);
    }
  }

  /** Gaps, disorder, missing headers and breaches of a schema, one sentence each. */
  public synchronized List<String> faults() {
    return List.copyOf(faults);
  }

  /**
   * Subjects whose last event and newest state do not belong together, one sentence each: a lost
   * last event leaves no gap, and a state may never have come. While things happen, an event may be
   * a moment ahead of its state.
   */
  public synchronized List<String> unevenSubjects() {
    Stream<String> uneven =
        states.entrySet().stream()
            .filter(state -> lastOf(state.getKey()) != state.getValue())
            .map(state ->
                "%s was told up to number %d, but its newest state is of number %d"
                    .formatted(state.getKey(), lastOf(state.getKey()), state.getValue()));
    return Stream.concat(uneven, stateless()).toList();
  }

  /** Of a kind that has states, and without one of its own. */
  private Stream<String> stateless() {
    Set<String> kinds = new HashSet<>();
    states.keySet().forEach(subject -> kinds.add(kind(subject)));
    return subjects.keySet().stream()
        .filter(subject -> kinds.contains(kind(subject)) && !states.containsKey(subject))
        .map(subject ->
            "%s was told up to number %d, but has no state".formatted(subject, lastOf(subject)));
  }

  private static String kind(String subject) {
    return subject.substring(0, subject.indexOf('/'));
  }

  private long lastOf(String subject) {
    List<Note> notes = subjects.getOrDefault(subject, List.of());
    return notes.isEmpty() ? 0 : notes.getLast().sequence();
  }

  /** The number of the last event of each subject. */
  public synchronized Map<String, Long> lastNumbers() {
    Map<String, Long> last = new HashMap<>();
    subjects.keySet().forEach(subject -> last.put(subject, lastOf(subject)));
    return last;
  }

  /** How many events. */
  public synchronized int events() {
    return subjects.values().stream().mapToInt(List::size).sum();
  }

  /** How many subjects they are about. */
  public synchronized int subjects() {
    return subjects.size();
  }

  /** How many of them have a state to compare with. */
  public synchronized int states() {
    return states.size();
  }

  /** All types seen. */
  public synchronized Set<String> types() {
    Set<String> types = new TreeSet<>();
    notes().forEach(note -> types.add(note.type()));
    return types;
  }

  /** The types told of one subject, in order. */
  public synchronized List<String> typesOf(String subject) {
    return subjects.getOrDefault(subject, List.of()).stream().map(Note::type).toList();
  }

  /** The types of a causal chain, each once, by time. */
  public synchronized Set<String> typesInChain(String chain) {
    Set<String> types = new LinkedHashSet<>();
    inChain(chain).forEach(note -> types.add(note.type()));
    return types;
  }

  /** How many complaints a causal chain has opened. */
  public synchronized long registeredInChain(String chain) {
    return inChain(chain)
        .filter(note -> note.type().equals("kehu.complaint.case-registered.v1"))
        .count();
  }

  private Stream<Note> inChain(String chain) {
    return chains.getOrDefault(chain, List.of()).stream().sorted(Comparator.comparing(Note::time));
  }

  /** Whether a subject was told of at all. */
  public synchronized boolean has(String subject) {
    return subjects.containsKey(subject);
  }

  /** The subjects of which somebody caused an event of this type. */
  public synchronized Set<String> subjectsOf(String type, String actor) {
    Set<String> found = new HashSet<>();
    notes()
        .filter(note -> note.type().equals(type) && note.actor().equals(actor))
        .forEach(note -> found.add(note.subject()));
    return found;
  }

  private Stream<Note> notes() {
    return subjects.values().stream().flatMap(List::stream);
  }
}
