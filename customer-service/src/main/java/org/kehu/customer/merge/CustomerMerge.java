package org.kehu.customer.merge;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.file.Cooperation;
import org.kehu.customer.file.Customer;
import org.kehu.customer.file.EnterpriseBasics;
import org.kehu.customer.file.Lead;
import org.kehu.customer.file.Market;
import org.kehu.customer.file.PersonalData;
import org.kehu.customer.file.Profile;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Tokens;
import org.kehu.kit.crypto.Personal;
import org.kehu.kit.crypto.PersonalOf;
import org.kehu.kit.store.ScopedAggregate;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A merge of two files (档案合并, M6): which of the loser's items survive, what stood in their place,
 * and until when it can be taken back. It leads the steps that write the files: whoever goes on
 * after a kill learns here what is left to do.
 */
@Document("customer_merges")
@PersonalOf(collection = "customers", field = "survivorId")
public final class CustomerMerge extends ScopedAggregate {

  private String survivorId = "";
  private String survivorNumber = "";
  private long survivorVersion;
  private String loserId = "";
  private String loserNumber = "";
  private long loserVersion;
  private Set<String> moved = new LinkedHashSet<>();
  private Set<String> taken = new TreeSet<>();
  private @Nullable String replacedName;
  @Personal private PersonalData replacedPersons = PersonalData.EMPTY;
  private @Nullable EnterpriseBasics replacedEnterprise;
  private Market replacedMarket = Market.UNKNOWN;
  private Cooperation replacedCooperation = Cooperation.UNKNOWN;
  private Lead replacedLead = Lead.UNKNOWN;
  private String policyVersion = "";
  private @Nullable String reason;
  private String mergedBy = "";
  private @Nullable Instant mergedAt;
  private @Nullable Instant undoUntil;
  private @Nullable String undoneBy;
  private @Nullable Instant undoneAt;
  private MergeStatus status = MergeStatus.MERGING;
  private @Nullable Instant unfinishedSince;

  private CustomerMerge() {}

  /** One that was just decided on. */
  static CustomerMerge begun(
      MergePlan plan, MergeCommand command, String policyVersion, String by, Instant at) {
    CustomerMerge merge = new CustomerMerge();
    Customer survivor = plan.survivor();
    merge.survivorId = survivor.id();
    merge.survivorNumber = survivor.number();
    merge.survivorVersion = command.survivorVersion();
    merge.loserId = plan.loser().id();
    merge.loserNumber = plan.loser().number();
    merge.loserVersion = command.loserVersion();
    merge.moved = new LinkedHashSet<>(plan.loser().absorbed());
    merge.taken = new TreeSet<>(plan.taken());
    merge.keepReplaced(survivor.profile());
    merge.policyVersion = policyVersion;
    merge.reason = command.reason();
    merge.mergedBy = by;
    merge.mergedAt = at;
    merge.undoUntil = at.plus(Duration.ofDays(plan.policy().undoDays()));
    merge.unfinishedSince = at;
    Level level = survivor.level();
    merge.rescope(survivor.departmentId(), level);
    return merge;
  }

  private void keepReplaced(Profile before) {
    replacedName = before.enterpriseName();
    replacedPersons = before.personal();
    replacedEnterprise = before.enterprise();
    replacedMarket = before.market();
    replacedCooperation = before.cooperation();
    replacedLead = before.lead();
  }

  /** Both files are written. */
  List<MergeEvent> done() {
    if (status == MergeStatus.MERGING) {
      status = MergeStatus.MERGED;
      unfinishedSince = null;
    }
    return List.of();
  }

  /** A file was changed before the merge reached it; both are as they were. */
  List<MergeEvent> abandon() {
    if (status == MergeStatus.MERGING) {
      status = MergeStatus.ABANDONED;
      unfinishedSince = null;
    }
    return List.of();
  }

  /** It is taken back. */
  List<MergeEvent> undo(Instant at, String by) {
    if (status == MergeStatus.UNMERGING || status == MergeStatus.UNMERGED) {
      return List.of();
    }
    if (status != MergeStatus.MERGED) {
      throw MergeProblem.UNMERGE_NOT_MERGED.problem().with("state", status.name());
    }
    if (at.isAfter(undoUntil())) {
      throw MergeProblem.UNMERGE_TOO_LATE.problem().with("undoUntil", undoUntil().toString());
    }
    status = MergeStatus.UNMERGING;
    undoneBy = by;
    undoneAt = at;
    unfinishedSince = at;
    return List.of(new MergeEvent.UnmergeBegun());
  }

  /** Both files are of their own again. */
  List<MergeEvent> undone() {
    if (status == MergeStatus.UNMERGING) {
      status = MergeStatus.UNMERGED;
      unfinishedSince = null;
    }
    return List.of();
  }

  @Override
  protected Set<String> tokens() {
    return Set.of(Tokens.department(departmentId()), Tokens.taken(mergedBy));
  }

  @Override
  public String subjectKind() {
    return "merge";
  }

  public String survivorId() {
    return survivorId;
  }

  /** {@code KH-2026-000123}. */
  public String survivorNumber() {
    return survivorNumber;
  }

  /** Of the survivor as it was read. */
  long survivorVersion() {
    return survivorVersion;
  }

  public String loserId() {
    return loserId;
  }

  /** {@code KH-2026-000456}. */
  public String loserNumber() {
    return loserNumber;
  }

  /** Of the loser as it was read. */
  long loserVersion() {
    return loserVersion;
  }

  /** Files that the loser had taken in before. */
  Set<String> moved() {
    return Set.copyOf(moved);
  }

  /** The loser and all that it had taken in. */
  Set<String> absorbed() {
    Set<String> all = new LinkedHashSet<>(moved);
    all.add(loserId);
    return all;
  }

  /** Items of which the loser's value survived. */
  public Set<String> taken() {
    return new TreeSet<>(taken);
  }

  /** The survivor's sections as they were. */
  Profile replaced() {
    return new Profile(
        replacedName,
        replacedPersons,
        replacedEnterprise,
        replacedMarket,
        replacedCooperation,
        replacedLead);
  }

  public String policyVersion() {
    return policyVersion;
  }

  /** Why, where something spoke against it. */
  public @Nullable String reason() {
    return reason;
  }

  public String mergedBy() {
    return mergedBy;
  }

  public Instant mergedAt() {
    return Objects.requireNonNull(mergedAt);
  }

  /** Until when it can be taken back. */
  public Instant undoUntil() {
    return Objects.requireNonNull(undoUntil);
  }

  /** Who took it back; null while nobody did. */
  public @Nullable String undoneBy() {
    return undoneBy;
  }

  public @Nullable Instant undoneAt() {
    return undoneAt;
  }

  public MergeStatus status() {
    return status;
  }
}
