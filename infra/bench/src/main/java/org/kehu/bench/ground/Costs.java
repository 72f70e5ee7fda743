package org.kehu.bench.ground;

import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/**
 * Where the processor time of the suite goes under a load: by process, and in the costliest one by
 * method. Measured behind the rounds, since recording costs something itself.
 */
public final class Costs {

  private final Ground ground;

  private Costs(Ground ground) {
    this.ground = ground;
  }

  /**
   * Two notes for the results.
   *
   * @param what a piece of the load is, for the reader
   * @param load puts the load on and returns how many pieces it was
   */
  public static List<String> of(Ground ground, String what, LongSupplier load) {
    return new Costs(ground).notes(what, load);
  }

  private List<String> notes(String what, LongSupplier load) {
    Map<String, Long> pids = ground.pids();
    Map<String, Duration> before = cpu(pids);
    long pieces = Math.max(1, load.getAsLong());
    Map<String, Double> millis = new LinkedHashMap<>();
    cpu(pids)
        .forEach(
            (name, now) -> millis.put(name, now.minus(before.get(name)).toNanos() / 1e6 / pieces));
    String costliest =
        millis.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    long pid = Objects.requireNonNull(pids.get(costliest));
    String where =
        Profile.of(
            pid,
            ground.data(),
            () -> {
              long _ = load.getAsLong();
            });
    return List.of(
        "Processor ms %s by process, followers and idle work among it: %s."
            .formatted(what, listed(millis)),
        "Where `%s` spends it: %s.".formatted(costliest, where));
  }

  private static Map<String, Duration> cpu(Map<String, Long> pids) {
    return pids.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, one -> Cpu.of(List.of(one.getValue()))));
  }

  private static String listed(Map<String, Double> millis) {
    double sum = millis.values().stream().mapToDouble(Double::doubleValue).sum();
    return millis.entrySet().stream()
            .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()))
            .map(one -> String.format(Locale.ROOT, "%s %.2f", one.getKey(), one.getValue()))
            .collect(Collectors.joining(", "))
        + String.format(Locale.ROOT, "; sum %.2f", sum);
  }
}
