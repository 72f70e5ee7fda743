package org.kehu.customer.file;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.kehu.customer.duplicate.DuplicateKey;
import org.kehu.customer.duplicate.KeyClaims;
import org.kehu.customer.duplicate.KeyClaims.Holder;
import org.kehu.kit.access.Sight;
import org.kehu.kit.problem.Problem;
import org.kehu.kit.problem.RequestProblem;
import org.springframework.stereotype.Component;

/**
 * One customer, one file (C-27, M5): a duplicate that the caller sees is refused by name; one that
 * is hidden is not told, the new file is held for the archivist instead. Holds when two callers
 * open the same customer in the same moment.
 */
@Component
public class DuplicateGuard {

  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final Duration PAUSE = Duration.ofMillis(25);

  private final Customers customers;
  private final KeyClaims claims;
  private final FileMetrics metrics;
  private final Clock clock;

  DuplicateGuard(Customers customers, KeyClaims claims, FileMetrics metrics, Clock clock) {
    this.customers = customers;
    this.claims = claims;
    this.metrics = metrics;
    this.clock = clock;
  }

  /**
   * Claims the keys of a file that is about to be written.
   *
   * @return hidden files that may be the same customer
   */
  List<Suspect> admit(String customerId, List<DuplicateKey> keys, Sight sight) {
    if (keys.isEmpty()) {
      return List.of();
    }
    try {
      settle(customerId, keys);
      List<Customer> same = others(customerId, keys);
      same.stream()
          .filter(sight::shows)
          .findFirst()
          .ifPresent(seen -> {
            metrics.duplicate(true);
            throw duplicate(customers.get(seen.id(), sight), keys);
          });
      same.forEach(hidden -> metrics.duplicate(false));
      return same.stream().map(hidden -> suspect(hidden, keys)).toList();
    } catch (Problem refusal) {
      claims.release(customerId, keys);
      throw refusal;
    }
  }

  /** Gives up keys that a file does not carry after all. */
  void release(String customerId, Collection<DuplicateKey> keys) {
    claims.release(customerId, keys);
  }

  /** Files that are the same customer, for a dry run: claims nothing. */
  public List<Customer> seenDuplicates(List<DuplicateKey> keys, Sight sight) {
    return keys.isEmpty()
        ? List.of()
        : customers.withAny(keys).stream().filter(sight::shows).toList();
  }

  /** Waits until each key is ours, or the file that holds it is written. */
  private void settle(String customerId, List<DuplicateKey> keys) {
    long giveUp = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      Map<DuplicateKey, Holder> held = claims.claim(customerId, keys);
      List<DuplicateKey> pending = pending(customerId, held);
      if (pending.isEmpty()) {
        return;
      }
      if (System.nanoTime() > giveUp) {
        throw RequestProblem.BUSY.problem().header("Retry-After", "1");
      }
      pause();
    }
  }

  private List<DuplicateKey> pending(String customerId, Map<DuplicateKey, Holder> held) {
    List<DuplicateKey> pending = new ArrayList<>();
    held.forEach((key, holder) -> {
      boolean written =
          customers.find(holder.customerId()).filter(file -> file.has(key)).isPresent();
      boolean ours =
          !written && holder.isStale(clock.instant()) && claims.takeOver(key, holder, customerId);
      if (!written && !ours) {
        pending.add(key);
      }
    });
    return pending;
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw RequestProblem.BUSY.problem().because(stopping);
    }
  }

  private List<Customer> others(String customerId, List<DuplicateKey> keys) {
    return customers.withAny(keys).stream()
        .filter(Predicate.not(file -> file.id().equals(customerId)))
        .toList();
  }

  private static Problem duplicate(Customer seen, List<DuplicateKey> keys) {
    return CustomerProblem.DUPLICATE
        .problem()
        .with("customerId", seen.id())
        .with("number", seen.number())
        .with("matches", List.copyOf(matches(seen, keys)));
  }

  private static Suspect suspect(Customer hidden, List<DuplicateKey> keys) {
    return new Suspect(hidden.id(), matches(hidden, keys));
  }

  private static Set<DuplicateKey.Match> matches(Customer file, List<DuplicateKey> keys) {
    return keys.stream()
        .filter(file::has)
        .map(DuplicateKey::match)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(DuplicateKey.Match.class)));
  }
}
