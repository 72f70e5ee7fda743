package org.kehu.customer.merge;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.file.Blend;
import org.kehu.customer.file.Completeness;
import org.kehu.customer.file.Customer;
import org.kehu.customer.file.CustomerProblem;
import org.kehu.customer.file.EnterpriseBasics;
import org.kehu.customer.file.Profile;
import org.kehu.customer.file.Revision;

/**
 * What would become of two files if they were merged, and what speaks against it (M6, C-27).
 *
 * @param choices whose value survives, of items on which the person decides
 */
public record MergePlan(
    Customer survivor, Customer loser, MergePolicy policy, Map<String, Side> choices) {

  /** More files than these are no duplicates of one customer any more. */
  private static final int MOST_ABSORBED = 100;

  public MergePlan {
    choices = Map.copyOf(choices);
  }

  /**
   * An item of which at least one file has a value.
   *
   * @param item its place in the customer's JSON
   * @param survives whose value
   */
  public record Item(String item, Side survives, Ground ground) {}

  /** All items in the order of the file. */
  public List<Item> items() {
    List<Item> items = new ArrayList<>();
    Blend.of(
        survivor.profile(),
        loser.profile(),
        (item, mine, other) -> {
          if (mine != null || other != null) {
            items.add(decided(item, mine, other));
          }
          return false;
        });
    return items;
  }

  /** The items of which the loser's value survives. */
  public Set<String> taken() {
    return items().stream()
        .filter(one -> one.survives() == Side.LOSER)
        .map(Item::item)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The sections of the survivor after the merge. */
  public Profile outcome() {
    Set<String> taken = taken();
    return Blend.of(
        survivor.profile(), loser.profile(), (item, mine, other) -> taken.contains(item));
  }

  private Item decided(String item, @Nullable Object mine, @Nullable Object other) {
    Side chosen = choices.get(item);
    if (chosen != null) {
      return new Item(item, chosen, Ground.CHOSEN);
    }
    if (Objects.equals(mine, other)) {
      return new Item(item, Side.SURVIVOR, Ground.SAME);
    }
    if (mine == null || other == null) {
      return new Item(item, mine == null ? Side.LOSER : Side.SURVIVOR, Ground.ONLY_VALUE);
    }
    return switch (policy.ruleFor(item)) {
      case SURVIVOR -> new Item(item, Side.SURVIVOR, Ground.SURVIVOR);
      case NEWEST -> byRule(item, Ground.NEWEST, isNewer(item));
      case MOST_COMPLETE -> byRule(item, Ground.MOST_COMPLETE, percent(loser) > percent(survivor));
    };
  }

  private static Item byRule(String item, Ground ground, boolean loserWins) {
    return new Item(item, loserWins ? Side.LOSER : Side.SURVIVOR, ground);
  }

  private boolean isNewer(String item) {
    return changedAt(loser, item).isAfter(changedAt(survivor, item));
  }

  private static Instant changedAt(Customer file, String item) {
    return file.revisions().reversed().stream()
        .filter(one -> one.item().equals(item))
        .findFirst()
        .map(Revision::at)
        .orElseGet(file::createdAt);
  }

  private static int percent(Customer file) {
    return Completeness.of(file.kind(), file.profile()).percent();
  }

  /** What the merge needs a reason for. */
  public Set<ReasonNeed> reasonNeeds() {
    Set<ReasonNeed> needs = EnumSet.noneOf(ReasonNeed.class);
    String mine = creditCode(survivor);
    String other = creditCode(loser);
    if (mine != null && other != null && !mine.equals(other)) {
      needs.add(ReasonNeed.PERSONS_DIFFER);
    }
    boolean sameOwner = Objects.equals(survivor.ownerId(), loser.ownerId());
    if (!sameOwner && loser.createdAt().isBefore(survivor.createdAt())) {
      needs.add(ReasonNeed.RECEIVED_LATER);
    }
    return needs;
  }

  private static @Nullable String creditCode(Customer file) {
    EnterpriseBasics basics = file.profile().enterprise();
    return basics == null ? null : basics.creditCode();
  }

  /** Refuses what can never be merged this way round. */
  void requirePossible() {
    if (survivor.kind() != loser.kind()) {
      throw MergeProblem.MERGE_KINDS_DIFFER.problem().with("number", loser.number());
    }
    if (!survivor.level().covers(loser.level())) {
      throw MergeProblem.MERGE_LEVEL_LOWER.problem().with("number", survivor.number());
    }
    if (loser.account() != null && survivor.account() == null) {
      throw MergeProblem.MERGE_ACCOUNT_AT_LOSER.problem().with("number", loser.number());
    }
    if (survivor.absorbed().size() + loser.ids().size() > MOST_ABSORBED) {
      throw MergeProblem.MERGE_TOO_MANY.problem().with("most", MOST_ABSORBED);
    }
    choices.keySet().stream()
        .filter(item -> !Blend.names().contains(item))
        .findFirst()
        .ifPresent(item -> {
          throw MergeProblem.MERGE_ITEM_UNKNOWN.problem().with("item", item);
        });
  }

  /** Refuses a merge that needs a reason, or whose outcome would be no file. */
  void requireSound(@Nullable String reason) {
    Set<ReasonNeed> needs = reasonNeeds();
    if (reason == null && !needs.isEmpty()) {
      throw MergeProblem.MERGE_REASON_MISSING.problem().with("needs", List.copyOf(needs));
    }
    Profile outcome = outcome();
    outcome.requireSound(survivor.kind());
    if (survivor.account() != null && !survivor.account().hasName(outcome.enterpriseName())) {
      throw CustomerProblem.RENAME_NEEDS_APPLICATION.problem().with("number", survivor.number());
    }
  }
}
