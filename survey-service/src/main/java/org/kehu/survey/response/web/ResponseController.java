package org.kehu.survey.response.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.ids.Ids;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.problem.FieldError;
import org.kehu.kit.store.Stored;
import org.kehu.kit.web.Answers;
import org.kehu.survey.SecurityRules;
import org.kehu.survey.invitation.Invitation;
import org.kehu.survey.invitation.Invitations;
import org.kehu.survey.response.Response;
import org.kehu.survey.response.ResponseDesk;
import org.kehu.survey.response.ResponseProblem;
import org.kehu.survey.response.Responses;
import org.kehu.survey.survey.Surveys;
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

/** A survey's responses over HTTP: read them, and note those given by phone or on paper. */
@RestController
@RequestMapping("/api/v1/surveys/{surveyId}/responses")
@Tag(name = "Responses", description = "Responses and scores (答卷与得分)")
class ResponseController {

  private final ResponseDesk desk;
  private final Responses responses;
  private final Invitations invitations;
  private final Surveys surveys;

  ResponseController(
      ResponseDesk desk, Responses responses, Invitations invitations, Surveys surveys) {
    this.desk = desk;
    this.responses = responses;
    this.invitations = invitations;
    this.surveys = surveys;
  }

  @PostMapping
  @Operation(
      summary = "Note answers given by phone or on paper (电话、纸质代填)",
      description =
          "One response an invitation, whichever way it comes: 409 if there is one already, 410 if"
              + " the invitation has expired, 422 with the place of each wrong answer.")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<ResponseView> submit(
      @PathVariable String surveyId, @Valid @RequestBody ResponseRequests.Submit request) {
    Stored<Response> stored =
        desk.submit(invitation(surveyId, request.invitationId()), request.command());
    return Answers.created(
        stored, "/api/v1/surveys/" + surveyId + "/responses", ResponseView.of(stored.aggregate()));
  }

  private Invitation invitation(String surveyId, String id) {
    return invitations
        .find(id)
        .filter(found -> found.surveyId().equals(surveyId) && SecurityRules.answers().shows(found))
        .orElseThrow(() ->
            ResponseProblem.INVITATION_UNKNOWN
                .problem()
                .error(new FieldError("/invitationId", "unknown-invitation")));
  }

  @GetMapping
  @Operation(summary = "List responses by case or customer, newest first (答卷列表)")
  Page<ResponseView> list(
      @PathVariable String surveyId,
      @RequestParam(required = false) @Pattern(regexp = Ids.FORM) @Nullable String caseId,
      @RequestParam(required = false) @Pattern(regexp = Ids.FORM) @Nullable String customerId,
      PageRequest page) {
    surveys.get(surveyId, SecurityRules.projects());
    return responses
        .page(surveyId, caseId, customerId, SecurityRules.answers(), page)
        .map(ResponseView::of);
  }

  @GetMapping("/{id}")
  @Operation(summary = "Read one response (查看答卷)")
  ResponseEntity<ResponseView> read(@PathVariable String surveyId, @PathVariable String id) {
    Response found = responses.get(surveyId, id, SecurityRules.answers());
    return Answers.found(found, ResponseView.of(found));
  }
}
