package org.kehu.customer.handover;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.file.Placement;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Tokens;
import org.kehu.kit.store.ScopedAggregate;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The handover of somebody who leaves (离职交接, C-115, C-116): who takes over what, confirmed by the
 * business and the information department, then carried out once.
 */
@Document("staff_handovers")
public final class Handover extends ScopedAggregate {

  private String number = "";
  private String leaverId = "";
  private LocalDate leavesOn = LocalDate.EPOCH;
  private String reason = "";
  private Successors successors = Successors.all(null);
  private String informationDepartment = "";
  private @Nullable Signature opened;
  private @Nullable Signature business;
  private @Nullable Signature information;
  private Outcome outcome = Outcome.NONE;
  private @Nullable Ending ending;
  private HandoverStatus status = HandoverStatus.PREPARED;

  /** The leaver, while it is under way: a person leaves once at a time. */
  private @Nullable String openFor;

  private Handover() {}

  /**
   * One that is opened.
   *
   * @param leaver where the leaver belongs
   */
  static Handover opened(
      String number,
      Placement leaver,
      OpenHandover told,
      Successors successors,
      String informationDepartment,
      Signature by) {
    Handover handover = new Handover();
    handover.number = number;
    handover.leaverId = told.staffId();
    handover.openFor = told.staffId();
    handover.leavesOn = told.leavesOn();
    handover.reason = told.reason();
    handover.successors = successors;
    handover.informationDepartment = informationDepartment;
    handover.opened = by;
    handover.rescope(leaver.departmentId(), Level.NORMAL);
    return handover;
  }

  /** Says who takes over what; what was confirmed is confirmed anew. */
  List<HandoverEvent> choose(Successors next) {
    require(HandoverMove.CHOOSE);
    if (next.equals(successors)) {
      return List.of();
    }
    successors = next;
    business = null;
    information = null;
    status = HandoverStatus.PREPARED;
    return List.of(new HandoverEvent.SuccessorsChosen());
  }

  /** A department confirms; for the same again nothing happens. */
  List<HandoverEvent> confirm(Side side, Signature by) {
    if (confirmed(side).isPresent() && isPending()) {
      return List.of();
    }
    require(HandoverMove.CONFIRM);
    if (Stream.of(Side.values()).anyMatch(other -> isOf(other, by.by()))) {
      throw HandoverProblem.HANDOVER_SAME_PERSON.problem().with("number", number);
    }
    requireWhole();
    sign(side, by);
    if (business != null && information != null) {
      status = HandoverStatus.CONFIRMED;
    }
    return List.of(new HandoverEvent.HandoverConfirmed(side));
  }

  private boolean isPending() {
    return status == HandoverStatus.PREPARED || status == HandoverStatus.CONFIRMED;
  }

  private boolean isOf(Side side, String staffId) {
    return confirmed(side).filter(known -> known.by().equals(staffId)).isPresent();
  }

  private void sign(Side side, Signature by) {
    switch (side) {
      case BUSINESS -> business = by;
      case INFORMATION -> information = by;
    }
  }

  private void requireWhole() {
    if (successors.rest() == null) {
      throw HandoverProblem.HANDOVER_SUCCESSOR_MISSING.problem().with("number", number);
    }
  }

  /** It is carried out from now on; there is no way back. */
  List<HandoverEvent> begin() {
    require(HandoverMove.BEGIN);
    status = HandoverStatus.RUNNING;
    return List.of(new HandoverEvent.HandoverBegun());
  }

  /** Some customers change hands. */
  List<HandoverEvent> handed(List<HandedCustomer> customers, LocalDate contactBy) {
    return List.of(new HandoverEvent.CustomersHanded(customers, contactBy));
  }

  /** All is done; saying so twice changes nothing. */
  List<HandoverEvent> complete(Outcome what, String by, Instant at) {
    if (status != HandoverStatus.RUNNING) {
      return List.of();
    }
    outcome = what;
    end(HandoverStatus.COMPLETED, new Ending(null, by, at));
    return List.of(new HandoverEvent.HandoverCompleted());
  }

  /** The person stays. */
  List<HandoverEvent> cancel(String why, String by, Instant at) {
    require(HandoverMove.CANCEL);
    end(HandoverStatus.CANCELLED, new Ending(why, by, at));
    return List.of(new HandoverEvent.HandoverCancelled());
  }

  private void end(HandoverStatus last, Ending how) {
    status = last;
    ending = how;
    openFor = null;
  }

  private void require(HandoverMove move) {
    if (!status.allowed().contains(move)) {
      throw HandoverProblem.HANDOVER_MOVE_NOT_ALLOWED
          .problem()
          .with("number", number)
          .with("state", status.name())
          .with("move", move.name())
          .with("allowedMoves", List.copyOf(status.allowed()));
    }
  }

  @Override
  protected Set<String> tokens() {
    return new LinkedHashSet<>(
        List.of(
            Tokens.taken(opened().by()),
            Tokens.department(departmentId()),
            Tokens.department(informationDepartment)));
  }

  @Override
  public String subjectKind() {
    return "handover";
  }

  /** {@code JJ-2026-0001}. */
  public String number() {
    return number;
  }

  public String leaverId() {
    return leaverId;
  }

  public LocalDate leavesOn() {
    return leavesOn;
  }

  public String reason() {
    return reason;
  }

  public Successors successors() {
    return successors;
  }

  /** The department that takes over, sorts and files the data. */
  public String informationDepartment() {
    return informationDepartment;
  }

  /** Who opened it. */
  public Signature opened() {
    return Objects.requireNonNull(opened);
  }

  /** Who confirmed for a department. */
  public Optional<Signature> confirmed(Side side) {
    return Optional.ofNullable(side == Side.BUSINESS ? business : information);
  }

  public Outcome outcome() {
    return outcome;
  }

  /** How it ended; empty while it is under way. */
  public Optional<Ending> ending() {
    return Optional.ofNullable(ending);
  }

  public HandoverStatus status() {
    return status;
  }
}
