package org.kehu.customer.file;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kehu.customer.duplicate.DuplicateKey;
import org.kehu.customer.duplicate.DuplicateMark;
import org.kehu.customer.duplicate.DuplicateMarks;
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
  private final DuplicateMarks marks;
  private final KeyClaims claims;
  private final FileMetrics metrics;
  private final Clock clock;

  DuplicateGuard(
      Customers customers,
      DuplicateMarks marks,
      KeyClaims claims,
      FileMetrics metrics,
      Clock clock) {
    this.customers = customers;
    this.marks = marks;
    this.claims = claims;
    this.metrics = metrics;
    this.clock = clock;
  }

  /**
   * Claims the marks of a file that is about to be written.
   *
   * @return hidden files that may be the same customer
   */
  List<Suspect> admit(String customerId, List<DuplicateMark> claimed, Sight sight) {
    if (claimed.isEmpty()) {
      return List.of();
    }
    try {
      settle(customerId, claimed);
      List<Customer> same = others(customerId, claimed);
      same.stream()
          .filter(file -> sight.shows(customers.living(file)))
          .findFirst()
          .ifPresent(seen -> {
            metrics.duplicate(true);
            throw duplicate(customers.get(seen.id(), sight), matches(seen, claimed));
          });
      same.forEach(hidden -> metrics.duplicate(false));
      return same.stream().map(hidden -> suspect(hidden, claimed)).toList();
    } catch (Problem refusal) {
      claims.release(customerId, claimed);
      throw refusal;
    }
  }

  /** Gives up marks that a file does not carry after all. */
  void release(String customerId, Collection<DuplicateMark> dropped) {
    claims.release(customerId, dropped);
  }

  /** Files that are the same customer, for a dry run: claims nothing. */
  public List<Customer> seenDuplicates(List<DuplicateKey> keys, Sight sight) {
    return keys.isEmpty()
        ? List.of()
        : customers.withAny(marks.of(keys)).stream()
            .map(customers::living)
            .filter(sight::shows)
            .toList();
  }

  /** Waits until each token is ours, or the file that holds it is written. */
  private void settle(String customerId, List<DuplicateMark> claimed) {
    if (claims.claimAll(customerId, claimed)) {
      return;
    }
    long giveUp = System.nanoTime() + PATIENCE.toNanos();
    NavigableMap<String, DuplicateMark> inOrder = new TreeMap<>();
    claimed.forEach(mark -> mark.tokens().forEach(token -> inOrder.put(token, mark)));
    inOrder.forEach((token, mark) -> {
      while (!isSettled(customerId, token, mark)) {
        if (System.nanoTime() > giveUp) {
          throw RequestProblem.BUSY.problem().header("Retry-After", "1");
        }
        pause();
      }
    });
  }

  private boolean isSettled(String customerId, String token, DuplicateMark mark) {
    Holder other = claims.claim(customerId, token).orElse(null);
    if (other == null) {
      return true;
    }
    boolean written = customers.file(other.customerId()).filter(file -> file.has(mark)).isPresent();
    return written || (other.isStale(clock.instant()) && claims.takeOver(token, other, customerId));
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw RequestProblem.BUSY.problem().because(stopping);
    }
  }

  /** A merged file is found by its own marks, and what it is like is its survivor. */
  private List<Customer> others(String customerId, List<DuplicateMark> claimed) {
    return customers.withAny(claimed).stream()
        .filter(file -> {
          Customer living = customers.living(file);
          return !living.isHidden() && !living.id().equals(customerId);
        })
        .toList();
  }

  private static Problem duplicate(Customer seen, Set<DuplicateKey.Match> matches) {
    return CustomerProblem.DUPLICATE
        .problem()
        .with("customerId", seen.id())
        .with("number", seen.number())
        .with("matches", List.copyOf(matches));
  }

  private Suspect suspect(Customer hidden, List<DuplicateMark> claimed) {
    return new Suspect(customers.living(hidden).id(), matches(hidden, claimed));
  }

  private static Set<DuplicateKey.Match> matches(Customer file, List<DuplicateMark> claimed) {
    return claimed.stream()
        .filter(file::has)
        .map(DuplicateMark::match)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(DuplicateKey.Match.class)));
  }
}
