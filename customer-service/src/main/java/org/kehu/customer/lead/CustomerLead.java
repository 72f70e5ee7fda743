package org.kehu.customer.lead;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Tokens;
import org.kehu.kit.money.Money;
import org.kehu.kit.store.ScopedAggregate;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A lead (客户线索): an enterprise that may become a customer, where it was found (C-31), what became
 * of it, and the reward of the employee who supplied it (C-32).
 */
@Document("customer_leads")
public final class CustomerLead extends ScopedAggregate {

  private String number = "";
  private String companyName = "";
  private String need = "";
  private Origin origin = new Origin(LeadSource.NETWORK, null, "", null);
  private String takenBy = "";
  private @Nullable Instant foundAt;
  private @Nullable String ownerId;
  private LeadStatus status = LeadStatus.OPEN;
  private @Nullable String customerId;
  private @Nullable String dropReason;
  private @Nullable Reward reward;

  private CustomerLead() {}

  /** One that was just found, for a department to follow up. */
  static CustomerLead found(
      String number, FindLead told, String departmentId, String by, Instant at) {
    CustomerLead lead = new CustomerLead();
    lead.number = number;
    lead.companyName = told.companyName();
    lead.need = told.need();
    lead.origin = told.origin();
    lead.takenBy = by;
    lead.foundAt = at;
    lead.rescope(departmentId, Level.NORMAL);
    return lead;
  }

  /** That person is to follow it up; saying so again changes nothing. */
  List<LeadEvent> assign(String staffId) {
    require(LeadMove.ASSIGN);
    if (staffId.equals(ownerId)) {
      return List.of();
    }
    ownerId = staffId;
    rescope(departmentId(), level());
    return List.of(new LeadEvent.LeadAssigned());
  }

  /** It became that customer; an employee's lead earns its reward, which waits to be agreed to. */
  List<LeadEvent> convert(String customer, Money earned, Instant at) {
    require(LeadMove.CONVERT);
    customerId = customer;
    boolean rewarded = origin.source() == LeadSource.EMPLOYEE && earned.compareTo(Money.ZERO) > 0;
    reward = rewarded ? Reward.computed(earned, at) : null;
    status = rewarded ? LeadStatus.REWARD_DUE : LeadStatus.CONVERTED;
    return List.of(new LeadEvent.LeadConverted());
  }

  /** Nothing comes of it. */
  List<LeadEvent> drop(String reason) {
    require(LeadMove.DROP);
    dropReason = reason;
    status = LeadStatus.DROPPED;
    return List.of(new LeadEvent.LeadDropped());
  }

  /** A manager's word on the reward, who is not the one to get it. */
  List<LeadEvent> decide(Reward.Decision word) {
    require(LeadMove.DECIDE_REWARD);
    if (word.by().equals(origin.referrerId())) {
      throw LeadProblem.LEAD_OWN_REWARD.problem().with("number", number);
    }
    reward = Objects.requireNonNull(reward).decided(word);
    status = word.agreed() ? LeadStatus.REWARD_APPROVED : LeadStatus.REWARD_REFUSED;
    return List.of(new LeadEvent.RewardDecided(word.agreed()));
  }

  /** The reward is paid, once; by the same voucher again changes nothing. */
  List<LeadEvent> pay(Reward.Payment how) {
    if (isPaidBy(how.reference())) {
      return List.of();
    }
    require(LeadMove.PAY_REWARD);
    reward = Objects.requireNonNull(reward).paid(how);
    status = LeadStatus.REWARD_PAID;
    return List.of(new LeadEvent.RewardPaid());
  }

  private boolean isPaidBy(String reference) {
    return reward()
        .map(Reward::payment)
        .filter(one -> one.reference().equals(reference))
        .isPresent();
  }

  private void require(LeadMove move) {
    if (!status.allowed().contains(move)) {
      throw LeadProblem.LEAD_MOVE_NOT_ALLOWED
          .problem()
          .with("number", number)
          .with("state", status.name())
          .with("move", move.name())
          .with("allowedMoves", List.copyOf(status.allowed()));
    }
  }

  @Override
  protected Set<String> tokens() {
    Set<String> tokens = new LinkedHashSet<>();
    tokens.add(Tokens.department(departmentId()));
    tokens.add(Tokens.queue(departmentId()));
    tokens.add(Tokens.taken(takenBy));
    if (ownerId != null) {
      tokens.add(Tokens.own(ownerId));
    }
    if (origin.referrerId() != null) {
      tokens.add(Tokens.taken(origin.referrerId()));
    }
    return tokens;
  }

  @Override
  public String subjectKind() {
    return "lead";
  }

  /** {@code XS-2026-000123}. */
  public String number() {
    return number;
  }

  public String companyName() {
    return companyName;
  }

  public String need() {
    return need;
  }

  public Origin origin() {
    return origin;
  }

  /** Who recorded it. */
  public String takenBy() {
    return takenBy;
  }

  public Instant foundAt() {
    return Objects.requireNonNull(foundAt);
  }

  /** Who follows it up; null while it waits for somebody. */
  public @Nullable String ownerId() {
    return ownerId;
  }

  public LeadStatus status() {
    return status;
  }

  /** The customer that it became; null before. */
  public @Nullable String customerId() {
    return customerId;
  }

  /** Why nothing comes of it; null while something may. */
  public @Nullable String dropReason() {
    return dropReason;
  }

  /** What the employee gets; empty when nobody is rewarded. */
  public Optional<Reward> reward() {
    return Optional.ofNullable(reward);
  }
}
