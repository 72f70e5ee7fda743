package org.kehu.customer.commission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.file.Customer;
import org.kehu.kit.access.Tokens;
import org.kehu.kit.store.ScopedAggregate;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The commission for one deal with a customer and who gets which share of it (提成分配, C-118). What
 * one of two proposes the other agrees to, or proposes something else.
 */
@Document("commissions")
public final class Commission extends ScopedAggregate {

  private String number = "";
  private String customerId = "";
  private String dealNumber = "";
  private @Nullable String countsFor;
  private @Nullable LocalDate wonOn;
  private String recordedBy = "";
  private @Nullable Instant recordedAt;
  private Shares shares = new Shares(List.of());
  private CommissionStatus status = CommissionStatus.PROPOSED;
  private @Nullable String cancelReason;

  private Commission() {}

  /** Of a deal that was just closed; who records it has agreed to their own share. */
  static Commission recorded(
      String number, RecordDeal told, Customer customer, String by, Instant at) {
    told.shares().requireWhole();
    Commission commission = new Commission();
    commission.number = number;
    commission.customerId = customer.id();
    commission.dealNumber = told.dealNumber();
    commission.countsFor = customer.id() + "/" + told.dealNumber();
    commission.wonOn = told.wonOn();
    commission.recordedBy = by;
    commission.recordedAt = at;
    commission.settle(told.shares().confirmedBy(by));
    commission.rescope(customer.departmentId(), customer.level());
    return commission;
  }

  private void settle(Shares next) {
    shares = next;
    status = next.isSettled() ? CommissionStatus.AGREED : CommissionStatus.PROPOSED;
  }

  /** Other shares between the same two, proposed by one of them. */
  List<CommissionEvent> propose(Shares next, String by) {
    requireOwn(by);
    require(CommissionMove.PROPOSE);
    next.requireWhole();
    if (!next.hasPersonsOf(shares)) {
      throw CommissionProblem.COMMISSION_PERSONS_CHANGED.problem().with("number", number);
    }
    settle(next.confirmedBy(by));
    return List.of(new CommissionEvent.SharesProposed());
  }

  /** One of the two agrees to the shares that stand; saying so again changes nothing. */
  List<CommissionEvent> confirm(String by) {
    requireOwn(by);
    require(CommissionMove.CONFIRM);
    settle(shares.confirmedBy(by));
    return shares.isSettled() ? List.of(new CommissionEvent.SharesAgreed()) : List.of();
  }

  /** It does not count; its deal can be recorded again. */
  List<CommissionEvent> cancel(String reason) {
    require(CommissionMove.CANCEL);
    cancelReason = reason;
    countsFor = null;
    status = CommissionStatus.CANCELLED;
    return List.of(new CommissionEvent.CommissionCancelled());
  }

  private void requireOwn(String by) {
    if (!shares.has(by)) {
      throw CommissionProblem.COMMISSION_OF_OTHERS.problem();
    }
  }

  private void require(CommissionMove move) {
    if (!status.allowed().contains(move)) {
      throw CommissionProblem.COMMISSION_MOVE_NOT_ALLOWED
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
    tokens.add(Tokens.taken(recordedBy));
    shares.all().forEach(one -> tokens.add(Tokens.own(one.staffId())));
    shares.all().forEach(one -> tokens.add(Tokens.taken(one.staffId())));
    return tokens;
  }

  @Override
  public String subjectKind() {
    return "commission";
  }

  /** {@code TC-2026-000123}. */
  public String number() {
    return number;
  }

  public String customerId() {
    return customerId;
  }

  /** Contract or order. */
  public String dealNumber() {
    return dealNumber;
  }

  public LocalDate wonOn() {
    return Objects.requireNonNull(wonOn);
  }

  /** Who recorded the deal. */
  public String recordedBy() {
    return recordedBy;
  }

  public Instant recordedAt() {
    return Objects.requireNonNull(recordedAt);
  }

  public Shares shares() {
    return shares;
  }

  public CommissionStatus status() {
    return status;
  }

  /** Why it does not count; null while it does. */
  public @Nullable String cancelReason() {
    return cancelReason;
  }
}
