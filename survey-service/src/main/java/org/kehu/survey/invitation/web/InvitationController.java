package org.kehu.survey.invitation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.ids.Ids;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.store.Stored;
import org.kehu.kit.web.Answers;
import org.kehu.survey.SecurityRules;
import org.kehu.survey.invitation.Invitation;
import org.kehu.survey.invitation.InvitationDesk;
import org.kehu.survey.invitation.InvitationStatus;
import org.kehu.survey.invitation.Invitations;
import org.kehu.survey.survey.Survey;
import org.kehu.survey.survey.Surveys;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A survey's invitations over HTTP. */
@RestController
@RequestMapping("/api/v1/surveys/{surveyId}/invitations")
@Tag(name = "Invitations", description = "Invitations and personal links (邀请与答卷链接)")
class InvitationController {

  /** Who is invited. */
  @Schema(name = "Invite", example = "{\"customerId\": \"01938f2e-6c1a-7b44-9d0e-2f6a1c3b5d7e\"}")
  record Invite(@NotNull @Pattern(regexp = Ids.FORM) String customerId) {}

  private final InvitationDesk desk;
  private final Invitations invitations;
  private final Surveys surveys;

  InvitationController(InvitationDesk desk, Invitations invitations, Surveys surveys) {
    this.desk = desk;
    this.invitations = invitations;
    this.surveys = surveys;
  }

  @PostMapping
  @Operation(
      summary = "Invite a customer (邀请客户)",
      description = "409 unless the survey is running; 422 if the customer is not known to you.")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<InvitationView> invite(
      @PathVariable String surveyId, @Valid @RequestBody Invite request) {
    Survey survey = survey(surveyId);
    Stored<Invitation> stored = desk.invite(survey, request.customerId(), SecurityRules.answers());
    return Answers.created(
        stored,
        "/api/v1/surveys/" + surveyId + "/invitations",
        InvitationView.of(stored.aggregate()));
  }

  @GetMapping
  @Operation(summary = "List invitations by case, customer, wave or state, newest first (邀请列表)")
  Page<InvitationView> list(
      @PathVariable String surveyId,
      @RequestParam(required = false) @Pattern(regexp = Ids.FORM) @Nullable String caseId,
      @RequestParam(required = false) @Pattern(regexp = Ids.FORM) @Nullable String customerId,
      @RequestParam(required = false) @Pattern(regexp = Ids.FORM) @Nullable String waveId,
      @RequestParam(required = false) @Nullable InvitationStatus status,
      PageRequest page) {
    survey(surveyId);
    return invitations
        .page(surveyId, caseId, customerId, waveId, status, SecurityRules.answers(), page)
        .map(InvitationView::of);
  }

  @GetMapping("/{id}")
  @Operation(summary = "Read one invitation (查看邀请)")
  ResponseEntity<InvitationView> read(@PathVariable String surveyId, @PathVariable String id) {
    Invitation found = invitations.get(surveyId, id, SecurityRules.answers());
    return Answers.found(found, InvitationView.of(found));
  }

  @GetMapping("/{id}/link")
  @Operation(
      summary = "Fetch the personal link (获取答卷链接)",
      description = "Logged and counted. 409 unless the invitation is open.")
  @ApiResponse(responseCode = "200", description = "The link (答卷链接)")
  @ApiResponse(responseCode = "409", description = "The invitation is not open (邀请已失效)")
  ResponseEntity<LinkView> link(@PathVariable String surveyId, @PathVariable String id) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(LinkView.of(desk.link(surveyId, id, SecurityRules.answers())));
  }

  @PostMapping("/{id}/withdraw")
  @Operation(summary = "Take an invitation back (撤回邀请)")
  ResponseEntity<InvitationView> withdraw(@PathVariable String surveyId, @PathVariable String id) {
    Stored<Invitation> stored = desk.withdraw(surveyId, id, SecurityRules.answers());
    return Answers.changed(stored, InvitationView.of(stored.aggregate()));
  }

  private Survey survey(String id) {
    return surveys.get(id, SecurityRules.projects());
  }
}
