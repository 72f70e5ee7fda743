package org.kehu.kit.telemetry;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Counters of one name, told as zero from the start for every combination of tags that can be
 * foreseen: an alert cannot see the first rise of a figure that was not there before. Values that
 * nobody foresaw are told from their first count on.
 */
public final class Counts {

  private final MeterRegistry meters;
  private final String name;
  private final List<String> keys;
  private final Map<List<String>, Counter> told = new ConcurrentHashMap<>();

  private Counts(MeterRegistry meters, String name, List<String> keys) {
    this.meters = meters;
    this.name = name;
    this.keys = keys;
  }

  /** Counters of a name such as {@code kehu.complaint.calls}. */
  public static Plan named(String name) {
    return new Plan(name);
  }

  /** As tags tell a constant: {@code needs-approval}. */
  public static String code(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Counts one more. */
  public void add(String... values) {
    counter(List.of(values)).increment();
  }

  /** Counts that many more. */
  public void add(int amount, String... values) {
    counter(List.of(values)).increment(amount);
  }

  private Counter counter(List<String> values) {
    return told.computeIfAbsent(values, this::register);
  }

  private Counter register(List<String> values) {
    if (values.size() != keys.size()) {
      throw new IllegalArgumentException(name + " is told by " + keys + ", not " + values);
    }
    List<Tag> tags = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      tags.add(Tag.of(keys.get(i), values.get(i)));
    }
    return meters.counter(name, tags);
  }

  /** By which tags something is counted, and which values of each can be foreseen. */
  public static final class Plan {

    private final String name;
    private final Map<String, List<String>> foreseen = new LinkedHashMap<>();

    private Plan(String name) {
      this.name = name;
    }

    public Plan by(String key, String... values) {
      return by(key, List.of(values));
    }

    public Plan by(String key, Collection<String> values) {
      foreseen.put(key, List.copyOf(values));
      return this;
    }

    public <T> Plan by(String key, T[] values, Function<? super T, String> told) {
      return by(key, Arrays.stream(values).map(told).toList());
    }

    /** Tells every combination as zero. */
    public Counts in(MeterRegistry meters) {
      Counts counts = new Counts(meters, name, List.copyOf(foreseen.keySet()));
      combinations().forEach(counts::counter);
      return counts;
    }

    private List<List<String>> combinations() {
      List<List<String>> all = List.of(List.of());
      for (List<String> values : foreseen.values()) {
        all =
            all.stream()
                .flatMap(before -> values.stream().map(value -> with(before, value)))
                .toList();
      }
      return all;
    }

    private static List<String> with(List<String> before, String value) {
      List<String> longer = new ArrayList<>(before);
      longer.add(value);
      return longer;
    }
  }
}
