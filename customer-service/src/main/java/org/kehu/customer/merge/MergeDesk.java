package org.kehu.customer.merge;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.SecurityRules;
import org.kehu.customer.file.Customer;
import org.kehu.customer.file.CustomerDesk;
import org.kehu.customer.file.Customers;
import org.kehu.customer.file.MergeLock;
import org.kehu.kit.access.Sight;
import org.kehu.kit.call.Call;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.policy.EffectivePolicy;
import org.kehu.kit.policy.Policies;
import org.kehu.kit.problem.Problem;
import org.kehu.kit.problem.RequestProblem;
import org.kehu.kit.store.Change;
import org.kehu.kit.store.Stored;
import org.springframework.stereotype.Service;

/** Merges files and takes them apart again, under the rights to both (M6). */
@Service
public class MergeDesk {

  private final CustomerMerges merges;
  private final MergeSteps steps;
  private final CustomerDesk files;
  private final Customers customers;
  private final List<MergeLock> locks;
  private final Policies policies;
  private final MergeMetrics metrics;
  private final Clock clock;

  MergeDesk(
      CustomerMerges merges,
      MergeSteps steps,
      CustomerDesk files,
      Customers customers,
      List<MergeLock> locks,
      Policies policies,
      MergeMetrics metrics,
      Clock clock) {
    this.merges = merges;
    this.steps = steps;
    this.files = files;
    this.customers = customers;
    this.locks = List.copyOf(locks);
    this.policies = policies;
    this.metrics = metrics;
    this.clock = clock;
  }

  /** One that the caller may see. */
  public CustomerMerge get(String id) {
    return merges.get(id, sight());
  }

  /** One page of those that the caller may see, newest first; of one survivor or of all. */
  public Page<CustomerMerge> page(@Nullable String survivorId, PageRequest request) {
    return merges.page(survivorId, sight(), request);
  }

  /** What would become of two files; changes nothing. */
  public MergePlan preview(String survivorId, String loserId, Map<String, Side> choices) {
    MergePlan plan = plan(files.get(survivorId), loserId, inForce().value(), choices);
    plan.requirePossible();
    return plan;
  }

  /** Merges two files; the loser's id leads to the survivor from then on. */
  public Stored<CustomerMerge> merge(MergeCommand command) {
    Customer survivor = files.get(command.survivorId());
    EffectivePolicy<MergePolicy> policy = inForce();
    SecurityRules.requireOneOf(policy.value().mergers());
    Stored<CustomerMerge> stored =
        merges.create(() -> {
          MergePlan plan = checked(survivor, command, policy.value());
          String version = Integer.toString(policy.version());
          return Change.of(
              CustomerMerge.begun(plan, command, version, caller(), clock.instant()),
              new MergeEvent.MergeBegun());
        });
    CustomerMerge after = steps.advance(stored.aggregate());
    if (!stored.replayed()) {
      metrics.merged();
    }
    return new Stored<>(after, stored.replayed());
  }

  private MergePlan checked(Customer survivor, MergeCommand command, MergePolicy policy) {
    MergePlan plan = plan(survivor, command.loserId(), policy, command.choices());
    plan.requirePossible();
    requireRead(plan, command);
    requireUnlocked(plan);
    plan.requireSound(command.reason());
    return plan;
  }

  private MergePlan plan(
      Customer survivor, String loserId, MergePolicy policy, Map<String, Side> choices) {
    Customer loser = files.find(loserId).orElseThrow(() -> unknown(loserId));
    if (loser.id().equals(survivor.id())) {
      throw survivor.ids().contains(loserId) && !loserId.equals(survivor.id())
          ? alreadyMerged(survivor)
          : MergeProblem.MERGE_WITH_ITSELF.problem().with("number", survivor.number());
    }
    if (!loser.id().equals(loserId)) {
      throw alreadyMerged(loser);
    }
    return new MergePlan(survivor, loser, policy, choices);
  }

  private static Problem unknown(String loserId) {
    return MergeProblem.MERGE_FILE_UNKNOWN.problem().with("customerId", loserId);
  }

  private static Problem alreadyMerged(Customer into) {
    return MergeProblem.MERGE_ALREADY_MERGED
        .problem()
        .with("mergedInto", into.id())
        .with("number", into.number());
  }

  /**
   * Both as they were read: the versions of the body, and that of {@code If-Match} if it is sent.
   */
  private static void requireRead(MergePlan plan, MergeCommand command) {
    Long seen = Call.current().ifMatch();
    requireVersion(plan.survivor(), command.survivorVersion());
    requireVersion(plan.survivor(), seen == null ? command.survivorVersion() : seen);
    requireVersion(plan.loser(), command.loserVersion());
  }

  private static void requireVersion(Customer file, long version) {
    if (file.version() != version) {
      throw RequestProblem.VERSION_STALE
          .problem()
          .with("version", file.version())
          .with("number", file.number());
    }
  }

  private void requireUnlocked(MergePlan plan) {
    Set<String> ids = new LinkedHashSet<>(plan.survivor().ids());
    ids.addAll(plan.loser().ids());
    Set<String> held = new LinkedHashSet<>();
    locks.stream()
        .filter(one -> ids.stream().anyMatch(one::locks))
        .forEach(one -> held.add(one.code()));
    if (merges.isBusy(ids)) {
      held.add("MERGE");
    }
    if (!held.isEmpty()) {
      throw MergeProblem.MERGE_LOCKED.problem().with("holds", List.copyOf(held));
    }
  }

  /** Takes a merge back: both files are of their own again. */
  public Stored<CustomerMerge> undo(String id) {
    SecurityRules.requireOneOf(inForce().value().mergers());
    CustomerMerge seen = get(id);
    Instant now = clock.instant();
    if (customers.file(seen.survivorId()).filter(file -> !file.isHidden()).isEmpty()) {
      throw MergeProblem.UNMERGE_SURVIVOR_GONE.problem().with("number", seen.survivorNumber());
    }
    Stored<CustomerMerge> stored = merges.change(id, sight(), merge -> merge.undo(now, caller()));
    CustomerMerge after = steps.advance(stored.aggregate());
    if (seen.status() == MergeStatus.MERGED) {
      metrics.unmerged();
    }
    return new Stored<>(after, stored.replayed());
  }

  /** The version of the policy in force. */
  public EffectivePolicy<MergePolicy> inForce() {
    return policies.at(MergePolicy.KIND, clock.instant());
  }

  private static Sight sight() {
    return Sight.ofRoles(Call.current().caller());
  }

  private static String caller() {
    return Call.current().caller().id();
  }
}
