package org.kehu.customer.file;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.kehu.kit.problem.RequestProblem;
import org.springframework.stereotype.Service;

/**
 * The steps of a merge that concern the two files (M6); each may be repeated. Whoever asks for them
 * has judged the right to.
 */
@Service
public class FileMerge {

  private final Customers customers;
  private final Tracer tracer;
  private final Grader grader;
  private final Clock clock;

  FileMerge(Customers customers, Tracer tracer, Grader grader, Clock clock) {
    this.customers = customers;
    this.tracer = tracer;
    this.grader = grader;
    this.clock = clock;
  }

  /**
   * The loser disappears in the survivor.
   *
   * @param version of the loser that was read before the merge was decided on
   * @throws org.kehu.kit.problem.Problem 412 when it was changed since
   */
  public void hide(String loserId, String survivorId, long version, String by) {
    if (!survivorId.equals(file(loserId).mergedInto())) {
      customers.write(
          loserId,
          loser -> {
            requireUnchanged(loser, version);
            return loser.mergeInto(survivorId, clock.instant(), by);
          });
    }
  }

  /** A file that had been merged before leads to another one now. */
  public void lead(String mergedId, String survivorId, String by) {
    if (!survivorId.equals(file(mergedId).mergedInto())) {
      customers.write(mergedId, one -> one.mergeInto(survivorId, clock.instant(), by));
    }
  }

  /**
   * The survivor takes files in.
   *
   * @param version of the survivor that was read before the merge was decided on
   * @param surviving what becomes of its sections
   * @throws org.kehu.kit.problem.Problem 412 when it was changed since
   */
  public Customer absorb(
      String survivorId,
      Set<String> ids,
      long version,
      UnaryOperator<Profile> surviving,
      String by) {
    Customer present = file(survivorId);
    return present.absorbed().containsAll(ids)
        ? present
        : customers.write(
            survivorId,
            survivor -> {
              requireUnchanged(survivor, version);
              return new Regrouping(survivor, surviving.apply(survivor.profile()), by).absorb(ids);
            });
  }

  /** The survivor gives files back. */
  public Customer discharge(
      String survivorId, Set<String> ids, UnaryOperator<Profile> surviving, String by) {
    Customer present = file(survivorId);
    return present.absorbed().stream().noneMatch(ids::contains)
        ? present
        : customers.write(
            survivorId,
            survivor ->
                new Regrouping(survivor, surviving.apply(survivor.profile()), by).discharge(ids));
  }

  /** The loser is a file of its own again. */
  public Customer restore(String loserId, String by) {
    Customer present = file(loserId);
    return present.mergedInto() == null
        ? present
        : customers.write(loserId, loser -> loser.unmerge(clock.instant(), by));
  }

  private Customer file(String id) {
    return customers.file(id).orElseThrow();
  }

  private static void requireUnchanged(Customer file, long version) {
    if (file.version() != version || file.isHidden()) {
      throw RequestProblem.VERSION_STALE.problem().with("version", file.version());
    }
  }

  /** A survivor with what its sections become. */
  private final class Regrouping {

    private final Customer survivor;
    private final Profile next;
    private final String by;
    private final Instant now = clock.instant();

    Regrouping(Customer survivor, Profile next, String by) {
      this.survivor = survivor;
      this.next = next;
      this.by = by;
    }

    List<CustomerEvent> absorb(Set<String> ids) {
      return survivor.absorb(ids, next, traces(), verdict(), now, by);
    }

    List<CustomerEvent> discharge(Set<String> ids) {
      return survivor.discharge(ids, next, traces(), verdict(), now, by);
    }

    private Traces traces() {
      return tracer.of(survivor.kind(), next);
    }

    private Grader.Verdict verdict() {
      return grader.grade(survivor.kind(), next, now);
    }
  }
}
