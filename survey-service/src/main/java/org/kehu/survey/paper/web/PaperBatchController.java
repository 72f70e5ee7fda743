package org.kehu.survey.paper.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kehu.kit.exchange.RefusedRow;
import org.kehu.kit.exchange.RefusedRows;
import org.kehu.kit.exchange.TableFormat;
import org.kehu.kit.exchange.TableTemplate;
import org.kehu.kit.exchange.TableWriter;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.store.Stored;
import org.kehu.kit.web.Answers;
import org.kehu.survey.SecurityRules;
import org.kehu.survey.paper.PaperBatch;
import org.kehu.survey.paper.PaperBatches;
import org.kehu.survey.paper.PaperColumn;
import org.kehu.survey.paper.PaperDesk;
import org.kehu.survey.paper.RefusedForm;
import org.kehu.survey.survey.Survey;
import org.kehu.survey.survey.Surveys;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Batches of paper forms over HTTP: the template, the file, and what was not taken. */
@RestController
@RequestMapping("/api/v1/surveys/{surveyId}/paper-batches")
@Tag(name = "Paper batches", description = "Paper questionnaires in batches (纸质问卷批量录入)")
class PaperBatchController {

  private static final String CSV = "text/csv;charset=UTF-8";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final PaperDesk desk;
  private final PaperBatches batches;
  private final Surveys surveys;

  PaperBatchController(PaperDesk desk, PaperBatches batches, Surveys surveys) {
    this.desk = desk;
    this.batches = batches;
    this.surveys = surveys;
  }

  @GetMapping(
      path = "/template",
      produces = {CSV, XLSX})
  @Operation(
      summary = "The template of this survey's questionnaire version (纸质问卷录入模板)",
      description = "A column for the number of the form, the customer and each question.")
  @ApiResponse(
      responseCode = "200",
      description = "The table to fill in",
      content = @Content(schema = @Schema(type = "string", format = "binary")))
  ResponseEntity<StreamingResponseBody> template(
      @PathVariable String surveyId, @RequestParam(defaultValue = "XLSX") TableFormat format) {
    Survey survey = survey(surveyId);
    List<PaperColumn> columns = desk.columns(survey);
    return file(
        survey.code() + "-v" + survey.questionnaireVersion() + "-paper",
        format,
        table -> TableTemplate.write(columns, List.<Map<PaperColumn, String>>of(), table));
  }

  @PostMapping(
      consumes = {
        "text/csv",
        XLSX,
        MediaType.TEXT_PLAIN_VALUE,
        MediaType.APPLICATION_OCTET_STREAM_VALUE
      })
  @Operation(
      summary = "Enter a file of paper forms (录入纸质问卷)",
      description =
          "The template filled in, CSV or XLSX, at most 500 forms. With dryRun the forms are judged"
              + " and none is stored. A form is taken once by its number, so a file may be entered"
              + " again. 409 unless the survey runs and asks on paper.")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<PaperBatchView> enter(
      @PathVariable String surveyId,
      InputStream content,
      @RequestParam(defaultValue = "false") boolean dryRun) {
    Stored<PaperBatch> stored =
        desk.enter(survey(surveyId), content, dryRun, SecurityRules.answers());
    return Answers.created(
        stored,
        "/api/v1/surveys/" + surveyId + "/paper-batches",
        PaperBatchView.of(stored.aggregate()));
  }

  @GetMapping
  @Operation(summary = "List the batches you entered, newest first (录入批次)")
  Page<PaperBatchView> list(@PathVariable String surveyId, PageRequest page) {
    survey(surveyId);
    return batches.page(surveyId, SecurityRules.answers(), page).map(PaperBatchView::of);
  }

  @GetMapping("/{id}")
  @Operation(summary = "Read one batch (查看录入批次)")
  ResponseEntity<PaperBatchView> read(@PathVariable String surveyId, @PathVariable String id) {
    PaperBatch found = batches.get(surveyId, id, SecurityRules.answers());
    return Answers.found(found, PaperBatchView.of(found));
  }

  @GetMapping(
      path = "/{id}/rejects",
      produces = {CSV, XLSX})
  @Operation(
      summary = "The forms that were not taken, with their reasons (未录入的问卷及原因)",
      description = "A table that can be mended and entered again.")
  @ApiResponse(
      responseCode = "200",
      description = "The forms as they were typed, each with its reasons",
      content = @Content(schema = @Schema(type = "string", format = "binary")))
  ResponseEntity<StreamingResponseBody> rejects(
      @PathVariable String surveyId,
      @PathVariable String id,
      @RequestParam(defaultValue = "CSV") TableFormat format) {
    PaperBatch batch = batches.get(surveyId, id, SecurityRules.answers());
    Stream<RefusedRow> rows = batch.refused().stream().map(PaperBatchController::row);
    return file(
        "paper-batch-" + id + "-rejects",
        format,
        table -> RefusedRows.write(batch.header(), rows.iterator(), table));
  }

  private static RefusedRow row(RefusedForm form) {
    return new RefusedRow(form.line(), form.cells(), form.repeated() ? "重复" : "拒绝", form.reasons());
  }

  private Survey survey(String id) {
    return surveys.get(id, SecurityRules.projects());
  }

  /** Writes the rows of a table. */
  @FunctionalInterface
  private interface Rows {
    void write(TableWriter table) throws IOException;
  }

  private static ResponseEntity<StreamingResponseBody> file(
      String name, TableFormat format, Rows rows) {
    String disposition =
        ContentDisposition.attachment()
            .filename(name + format.suffix(), StandardCharsets.UTF_8)
            .build()
            .toString();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(format.mediaType()))
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
        .body(out -> {
          try (TableWriter table = TableWriter.of(format, out)) {
            rows.write(table);
          }
        });
  }
}
