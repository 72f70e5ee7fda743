package org.kehu.survey.questionnaire.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.store.Stored;
import org.kehu.kit.web.Answers;
import org.kehu.kit.web.MergePatch;
import org.kehu.survey.SecurityRules;
import org.kehu.survey.questionnaire.Question;
import org.kehu.survey.questionnaire.Questionnaire;
import org.kehu.survey.questionnaire.QuestionnaireContent;
import org.kehu.survey.questionnaire.QuestionnaireDesk;
import org.kehu.survey.questionnaire.QuestionnaireStatus;
import org.kehu.survey.questionnaire.Questionnaires;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Questionnaires over HTTP: draft, revise, approve, publish, retire. */
@RestController
@RequestMapping(QuestionnaireController.PATH)
@Tag(name = "Questionnaires", description = "Questionnaires and their versions (问卷与版本)")
class QuestionnaireController {

  static final String PATH = "/api/v1/questionnaires";

  private final QuestionnaireDesk desk;
  private final Questionnaires questionnaires;
  private final MergePatch patches;

  QuestionnaireController(
      QuestionnaireDesk desk, Questionnaires questionnaires, MergePatch patches) {
    this.desk = desk;
    this.questionnaires = questionnaires;
    this.patches = patches;
  }

  @PostMapping
  @Operation(
      summary = "Draft a questionnaire (起草问卷)",
      description =
          "Makes version 1 as a draft. 409 if the code is taken; draft a version instead.")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<QuestionnaireView> draft(@Valid @RequestBody QuestionnaireRequests.Draft request) {
    Stored<Questionnaire> stored = desk.draft(request.command());
    return Answers.created(stored, PATH, QuestionnaireView.of(stored.aggregate()));
  }

  @GetMapping
  @Operation(summary = "List questionnaire versions, newest first (问卷列表)")
  Page<QuestionnaireView> list(
      @RequestParam(required = false) @Pattern(regexp = Question.CODE) @Nullable String code,
      @RequestParam(required = false) @Nullable QuestionnaireStatus status,
      PageRequest page) {
    return questionnaires
        .page(code, status, SecurityRules.projects(), page)
        .map(QuestionnaireView::of);
  }

  @GetMapping("/{id}")
  @Operation(summary = "Read one questionnaire version (查看问卷)")
  ResponseEntity<QuestionnaireView> read(@PathVariable String id) {
    Questionnaire found = questionnaires.get(id, SecurityRules.projects());
    return Answers.found(found, QuestionnaireView.of(found));
  }

  @PatchMapping(path = "/{id}", consumes = MergePatch.MEDIA_TYPE)
  @Operation(
      summary = "Revise a draft (修改问卷草稿)",
      description = "A merge patch of title, introduction and sections; needs If-Match.")
  ResponseEntity<QuestionnaireView> revise(@PathVariable String id, @RequestBody JsonNode patch) {
    QuestionnaireContent present = questionnaires.get(id, SecurityRules.projects()).content();
    QuestionnaireContent revised = patches.apply(present, patch, QuestionnaireContent.class);
    return changed(desk.revise(id, SecurityRules.projects(), revised));
  }

  @PostMapping("/{id}/versions")
  @Operation(
      summary = "Draft the next version (新建版本)",
      description = "A draft with the content of this version, to be revised, approved, published.")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<QuestionnaireView> draftNextVersion(@PathVariable String id) {
    Stored<Questionnaire> stored = desk.draftNextVersion(id, SecurityRules.projects());
    return Answers.created(stored, PATH, QuestionnaireView.of(stored.aggregate()));
  }

  @PostMapping("/{id}/approve")
  @Operation(summary = "Approve a draft (总经理审批问卷)", description = "Only the general manager.")
  ResponseEntity<QuestionnaireView> approve(@PathVariable String id) {
    return changed(desk.approve(id, SecurityRules.projects()));
  }

  @PostMapping("/{id}/return")
  @Operation(summary = "Make an approved questionnaire a draft again (退回修改)")
  ResponseEntity<QuestionnaireView> returnToDraft(@PathVariable String id) {
    return changed(desk.returnToDraft(id, SecurityRules.projects()));
  }

  @PostMapping("/{id}/publish")
  @Operation(
      summary = "Publish an approved questionnaire (发布问卷)",
      description = "From now on surveys may use it, and it never changes again.")
  ResponseEntity<QuestionnaireView> publish(@PathVariable String id) {
    return changed(desk.publish(id, SecurityRules.projects()));
  }

  @PostMapping("/{id}/retire")
  @Operation(summary = "Retire a version (停用问卷)", description = "Running surveys keep it.")
  ResponseEntity<QuestionnaireView> retire(@PathVariable String id) {
    return changed(desk.retire(id, SecurityRules.projects()));
  }

  private static ResponseEntity<QuestionnaireView> changed(Stored<Questionnaire> stored) {
    return Answers.changed(stored, QuestionnaireView.of(stored.aggregate()));
  }
}
