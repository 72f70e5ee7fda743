package org.kehu.kit.approval.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.approval.Participant;
import org.kehu.kit.approval.Place;
import org.kehu.kit.approval.Say;
import org.kehu.kit.ids.Ids;

/** Bodies of requests about approvals. */
final class ApprovalRequests {

  private static final String SEAT =
      "Number of the seat to speak from; the caller's own when absent";

  private ApprovalRequests() {}

  /** Somebody approves. */
  @Schema(name = "ApproveRequest", example = "{\"note\": \"同意\"}")
  record Approve(
      @Nullable @Schema(description = SEAT) @Min(1) @Max(1000) Integer seat,
      @Nullable @Size(max = 1000) String note) {

    Say toSay() {
      return new Say(seat, note, Map.of());
    }
  }

  /** Somebody refuses, always with a reason. */
  @Schema(name = "RefuseRequest", example = "{\"note\": \"比例过高,请再议\"}")
  record Refuse(
      @Nullable @Schema(description = SEAT) @Min(1) @Max(1000) Integer seat,
      @NotBlank @Size(max = 1000) String note) {

    Say toSay() {
      return new Say(seat, note, Map.of());
    }
  }

  /** Whoever asked takes it back. */
  @Schema(name = "WithdrawRequest", example = "{\"reason\": \"内容有误,修改后再报\"}")
  record Withdraw(@NotBlank @Size(max = 1000) String reason) {}

  /** Another is to be asked too. */
  @Schema(
      name = "AddSignRequest",
      example =
          "{\"place\": \"BEFORE\", \"participant\": {\"kind\": \"PERSON\", \"staffId\": \"st-qin-fawu\"}}")
  record AddSign(
      @Nullable @Schema(description = SEAT) @Min(1) @Max(1000) Integer seat,
      @NotNull Place place,
      @NotNull @Valid Who participant) {}

  /** Who is to be asked. */
  @Schema(
      name = "ApprovalParticipantRequest",
      description =
          "PERSON needs staffId; ROLE needs role and may name a departmentId; LEADER needs departmentId.")
  record Who(
      Participant.@NotNull Kind kind,
      @Nullable @Size(max = 64) @Pattern(regexp = Ids.CHOSEN_FORM) String staffId,
      @Nullable @Size(max = 40) @Pattern(regexp = "[a-z-]{1,40}") String role,
      @Nullable @Size(max = 64) @Pattern(regexp = Ids.CHOSEN_FORM) String departmentId) {

    Participant toParticipant() {
      return new Participant(kind, staffId, role, departmentId);
    }
  }

  /** Another person is to decide instead. */
  @Schema(name = "DelegateRequest", example = "{\"toId\": \"st-zhao-zhuren\", \"note\": \"请赵主任审\"}")
  record Delegate(
      @Nullable @Schema(description = SEAT) @Min(1) @Max(1000) Integer seat,
      @NotBlank @Size(max = 64) @Pattern(regexp = Ids.CHOSEN_FORM) String toId,
      @Nullable @Size(max = 1000) String note) {}
}
