package org.kehu.complaint.handbook.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.handbook.EntryFilter;
import org.kehu.complaint.handbook.EntryId;
import org.kehu.complaint.handbook.EntryKind;
import org.kehu.complaint.handbook.EntryStatus;
import org.kehu.complaint.handbook.HandbookDesk;
import org.kehu.complaint.handbook.HandbookEntry;
import org.kehu.kit.ids.Ids;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.store.Stored;
import org.kehu.kit.web.Answers;
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

/** The handbook over HTTP. */
@RestController
@RequestMapping(HandbookController.PATH)
@Tag(name = "handbook", description = "问题解决手册 (standard solutions, text modules, checklists)")
class HandbookController {

  static final String PATH = "/api/v1/handbook";

  private final HandbookDesk desk;

  HandbookController(HandbookDesk desk) {
    this.desk = desk;
  }

  @GetMapping
  @Operation(
      summary = "Search the handbook, newest first (手册检索)",
      description =
          "Words of title and problem, in characters, pinyin or initials. What is not approved yet is seen"
              + " by its department.")
  Page<EntrySummary> list(
      @Parameter(description = "标题或问题中的字词、拼音或首字母", example = "报告逾期")
          @RequestParam(required = false)
          @Size(min = 1, max = 100)
          @Nullable String q,
      @Parameter(description = "类别") @RequestParam(required = false) @Nullable EntryKind kind,
      @Parameter(description = "状态") @RequestParam(required = false) @Nullable EntryStatus status,
      @Parameter(description = "产品或服务", example = "面料成分检测")
          @RequestParam(required = false)
          @Size(max = 100)
          @Nullable String product,
      @Parameter(description = "用于哪件来件", name = "case")
          @RequestParam(name = "case", required = false)
          @Pattern(regexp = Ids.FORM)
          @Nullable String caseId,
      @Parameter(hidden = true) PageRequest page) {
    return desk.page(new EntryFilter(q, kind, status, product, caseId), page).map(EntrySummary::of);
  }

  @GetMapping("/suggestions")
  @Operation(
      summary = "Suggest approved entries for a case (推荐方案)",
      description = "At most five, by the words that they share with what the customer said.")
  Suggestions suggestions(
      @Parameter(description = "来件 ID", name = "case")
          @RequestParam(name = "case")
          @Pattern(regexp = Ids.FORM)
          String caseId) {
    return new Suggestions(desk.suggestions(caseId).stream().map(EntrySummary::of).toList());
  }

  /** Entries that may help, best first. */
  @Schema(name = "HandbookSuggestions")
  record Suggestions(List<EntrySummary> items) {}

  @PostMapping
  @Operation(summary = "Write an entry down (起草条目)")
  @ResponseStatus(HttpStatus.CREATED)
  @ApiResponse(responseCode = "422", description = "The body breaks a rule; see errors")
  ResponseEntity<EntryView> draft(@Valid @RequestBody EntryRequests.Draft body) {
    Stored<HandbookEntry> stored = desk.draft(body.command());
    return Answers.created(stored, PATH, shown(stored.aggregate()));
  }

  @GetMapping("/{id}")
  @Operation(summary = "Show an entry (条目详情)")
  ResponseEntity<EntryView> show(@PathVariable EntryId id) {
    HandbookEntry entry = desk.get(id);
    return Answers.found(entry, shown(entry));
  }

  @PostMapping("/{id}/revise")
  @Operation(
      summary = "Write it anew (修订)",
      description = "Readers keep what was approved until this is.")
  ResponseEntity<EntryView> revise(
      @PathVariable EntryId id, @Valid @RequestBody EntryRequests.Revise body) {
    return changed(desk.revise(id, body.text().text()));
  }

  @PostMapping("/{id}/submit")
  @Operation(summary = "Ask for approval (送审)")
  ResponseEntity<EntryView> submit(@PathVariable EntryId id) {
    return changed(desk.submit(id));
  }

  @PostMapping("/{id}/approve")
  @Operation(summary = "Let readers have it (批准)", description = "Never by its author.")
  ResponseEntity<EntryView> approve(@PathVariable EntryId id) {
    return changed(desk.approve(id));
  }

  @PostMapping("/{id}/refuse")
  @Operation(summary = "Send it back (退回)")
  ResponseEntity<EntryView> refuse(
      @PathVariable EntryId id, @Valid @RequestBody EntryRequests.Reason body) {
    return changed(desk.refuse(id, body.command()));
  }

  @PostMapping("/{id}/retire")
  @Operation(summary = "Take it from readers (废止)")
  ResponseEntity<EntryView> retire(
      @PathVariable EntryId id, @Valid @RequestBody EntryRequests.Reason body) {
    return changed(desk.retire(id, body.command()));
  }

  @PostMapping("/{id}/uses")
  @Operation(summary = "Say that it was used, and whether it helped (使用反馈)")
  ResponseEntity<EntryView> use(
      @PathVariable EntryId id, @Valid @RequestBody EntryRequests.Use body) {
    return changed(desk.use(id, body.command()));
  }

  private ResponseEntity<EntryView> changed(Stored<HandbookEntry> stored) {
    return Answers.changed(stored, shown(stored.aggregate()));
  }

  private EntryView shown(HandbookEntry entry) {
    return EntryView.of(entry, desk.isEditor(entry));
  }
}
