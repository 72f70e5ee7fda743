package org.kehu.kit.approval.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Level;
import org.kehu.kit.approval.Approval;
import org.kehu.kit.approval.ApprovalStatus;
import org.kehu.kit.approval.Ending;
import org.kehu.kit.approval.Participant;
import org.kehu.kit.approval.Request;
import org.kehu.kit.approval.Seat;
import org.kehu.kit.approval.Step;
import org.kehu.kit.approval.StepMode;
import org.kehu.kit.approval.Vote;

/** An approval as those see it whom it concerns. */
@Schema(name = "RequestedApproval", description = "审批单")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ApprovalView(
    String id,
    @Schema(example = "SP-20261123-0001") String number,
    ApprovalStatus status,
    Level level,
    Thing subject,
    @Schema(description = "What is exercised by approving", example = "policy.approve")
        String power,
    @Schema(description = "What was asked, as it was shown when it was asked")
        Map<String, String> snapshot,
    String requesterId,
    String departmentId,
    Instant askedAt,
    @Nullable Instant dueAt,
    @Nullable Instant expiresAt,
    @Schema(description = "Step after step, with what everybody said") List<StepView> steps,
    @Schema(description = "Seats from which the caller can decide now") List<Integer> myTurns,
    List<ApprovalStatus.Move> allowedMoves,
    @Nullable Instant endedAt,
    @Nullable String endedBy,
    @Nullable @Schema(description = "The last decision's note or the reason of the withdrawal")
        String endNote,
    @Schema(description = "Whether the outcome is carried out") boolean applied) {

  /** What it is about. */
  @Schema(name = "ApprovalSubject")
  record Thing(
      @Schema(example = "policy") String kind,
      @Schema(example = "customer.calendar.3") String id,
      @Schema(example = "/api/v1/policies/customer/calendar/versions/3") String link) {}

  /** A step of the way. */
  @Schema(name = "ApprovalStep")
  record StepView(StepMode mode, List<SeatView> seats) {}

  /**
   * A participant's place.
   *
   * @param line seats of one line are asked one after the other
   * @param open whether it is its turn
   */
  @Schema(name = "ApprovalSeat")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record SeatView(
      int number,
      int line,
      Who participant,
      boolean open,
      @Nullable String addedBy,
      @Nullable String passedOnBy,
      Vote.@Nullable Verdict verdict,
      @Nullable String personId,
      @Nullable @Schema(description = "For whom, as deputy, by letter or because it was passed on")
          String onBehalfOf,
      @Nullable @Schema(description = "The letter of delegation, if by letter") String letterId,
      @Nullable Instant at,
      @Nullable String note) {}

  /** Who is asked. */
  @Schema(name = "ApprovalParticipant")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Who(
      Participant.Kind kind,
      @Nullable String staffId,
      @Nullable String role,
      @Nullable String departmentId) {}

  static ApprovalView of(Approval approval, List<Integer> turns) {
    Request request = approval.request();
    Optional<Ending> ending = approval.ending();
    Set<Integer> open =
        approval.open().stream().map(Seat::number).collect(Collectors.toUnmodifiableSet());
    return new ApprovalView(
        approval.id(),
        approval.number(),
        approval.status(),
        approval.level(),
        new Thing(request.subject().kind(), request.subject().id(), request.subject().link()),
        request.power().code(),
        request.snapshot().fields(),
        request.requesterId(),
        approval.departmentId(),
        request.askedAt(),
        request.dueAt(),
        request.expiresAt(),
        approval.steps().stream().map(step -> step(step, open)).toList(),
        turns,
        approval.status().moves(),
        ending.map(Ending::at).orElse(null),
        ending.map(Ending::by).orElse(null),
        ending.map(Ending::note).orElse(null),
        ending.isPresent() && !approval.isUnapplied());
  }

  private static StepView step(Step step, Set<Integer> open) {
    return new StepView(
        step.mode(),
        IntStream.range(0, step.lines().size())
            .boxed()
            .flatMap(line ->
                step.lines().get(line).seats().stream().map(seat -> seat(seat, line + 1, open)))
            .toList());
  }

  private static SeatView seat(Seat seat, int line, Set<Integer> open) {
    Participant asked = seat.participant();
    Optional<Vote> vote = Optional.ofNullable(seat.vote());
    return new SeatView(
        seat.number(),
        line,
        new Who(asked.kind(), asked.staffId(), asked.role(), asked.departmentId()),
        open.contains(seat.number()),
        seat.addedBy(),
        seat.passedOnBy(),
        vote.map(Vote::verdict).orElse(null),
        vote.map(given -> given.voice().personId()).orElse(null),
        vote.map(given -> given.voice().onBehalfOf()).orElse(null),
        vote.map(given -> given.voice().letterId()).orElse(null),
        vote.map(Vote::at).orElse(null),
        vote.map(Vote::note).orElse(null));
  }
}
