package org.kehu.customer.merge;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.kehu.customer.file.Blend;
import org.kehu.customer.file.Customer;
import org.kehu.customer.file.Customers;
import org.kehu.customer.file.FileMerge;
import org.kehu.customer.file.MergeFollower;
import org.kehu.customer.file.Profile;
import org.kehu.kit.call.Call;
import org.kehu.kit.problem.Problem;
import org.springframework.stereotype.Component;

/**
 * Does what a merge, or taking it back, still needs: each step may be repeated, so that whoever
 * goes on after a kill begins at the first. Other services keep the ids that they know: the loser's
 * state stays on the topics and names its survivor.
 */
@Component
class MergeSteps {

  private final CustomerMerges merges;
  private final Customers customers;
  private final FileMerge files;
  private final List<MergeFollower> followers;

  MergeSteps(
      CustomerMerges merges, Customers customers, FileMerge files, List<MergeFollower> followers) {
    this.merges = merges;
    this.customers = customers;
    this.files = files;
    this.followers = List.copyOf(followers);
  }

  /** Goes on until it is done. */
  CustomerMerge advance(CustomerMerge merge) {
    return Call.current()
        .unconditional()
        .within(() ->
            switch (merge.status()) {
              case MERGING -> merge(merge);
              case UNMERGING -> unmerge(merge);
              case MERGED, ABANDONED, UNMERGED -> merge;
            });
  }

  private CustomerMerge merge(CustomerMerge merge) {
    try {
      files.hide(merge.loserId(), merge.survivorId(), merge.loserVersion(), merge.mergedBy());
      absorb(merge);
    } catch (Problem changedMeanwhile) {
      takeBack(merge);
      throw changedMeanwhile;
    }
    merge.moved().forEach(id -> files.lead(id, merge.survivorId(), merge.mergedBy()));
    Customer survivor = file(merge.survivorId());
    followers.forEach(one -> one.merged(survivor, file(merge.loserId()), merge.id()));
    return merges.write(merge.id(), CustomerMerge::done);
  }

  private void absorb(CustomerMerge merge) {
    Profile loser = file(merge.loserId()).profile();
    Set<String> taken = merge.taken();
    files.absorb(
        merge.survivorId(),
        merge.absorbed(),
        merge.survivorVersion(),
        mine -> Blend.of(mine, loser, (item, one, other) -> taken.contains(item)),
        merge.mergedBy());
  }

  /**
   * Only what this merge itself has hidden: the loser may have been changed before it came to it.
   */
  private void takeBack(CustomerMerge merge) {
    boolean absorbed = file(merge.survivorId()).absorbed().contains(merge.loserId());
    if (!absorbed && merge.survivorId().equals(file(merge.loserId()).mergedInto())) {
      files.restore(merge.loserId(), merge.mergedBy());
    }
    merges.write(merge.id(), CustomerMerge::abandon);
  }

  private CustomerMerge unmerge(CustomerMerge merge) {
    String by = Objects.requireNonNull(merge.undoneBy());
    Customer loser = file(merge.loserId());
    followers.forEach(one -> one.unmerged(file(merge.survivorId()), loser, merge.id()));
    Map<String, Object> told = Blend.items(loser.profile());
    files.discharge(merge.survivorId(), merge.absorbed(), mine -> before(merge, mine, told), by);
    files.restore(merge.loserId(), by);
    merge.moved().forEach(id -> files.lead(id, merge.loserId(), by));
    return merges.write(merge.id(), CustomerMerge::undone);
  }

  /** An item that the merge brought is as it was; what somebody changed since stays. */
  private static Profile before(CustomerMerge merge, Profile mine, Map<String, Object> told) {
    Set<String> taken = merge.taken();
    return Blend.of(
        mine,
        merge.replaced(),
        (item, now, earlier) -> taken.contains(item) && Objects.equals(now, told.get(item)));
  }

  private Customer file(String id) {
    return customers.file(id).orElseThrow();
  }
}
