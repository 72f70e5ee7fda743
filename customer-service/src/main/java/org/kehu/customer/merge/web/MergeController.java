package org.kehu.customer.merge.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.merge.CustomerMerge;
import org.kehu.customer.merge.MergeDesk;
import org.kehu.kit.call.Call;
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

/** Merging files of one customer (客户档案合并). */
@RestController
@RequestMapping("/api/v1/customers")
@Tag(name = "merges", description = "档案合并: preview, merge, take back")
class MergeController {

  private static final String ID = Ids.CHOSEN_FORM;

  private final MergeDesk desk;

  MergeController(MergeDesk desk) {
    this.desk = desk;
  }

  @PostMapping("/{id}/merge/preview")
  @Operation(
      summary = "See what would survive if another file were merged into this one (合并预览)",
      description =
          "Changes nothing. Items are decided by the policy customer-merge, or by choices, which"
              + " name items and whose value survives.")
  MergePreviewView preview(
      @PathVariable @Pattern(regexp = ID) String id,
      @RequestBody @Valid MergeRequests.Preview request) {
    return MergePreviewView.of(
        desk.preview(id, request.loserId(), request.chosen()), Call.current().caller());
  }

  @PostMapping("/{id}/merge")
  @Operation(
      summary = "Merge another file into this one (合并客户档案)",
      description =
          "Both versions as they were read. The other file's id and number lead to this one for"
              + " ever; what is kept under them is found here. Can be taken back for as many days"
              + " as the policy customer-merge says.")
  @ApiResponse(
      responseCode = "201",
      description = "The files are merged (已合并)",
      useReturnTypeSchema = true)
  @ApiResponse(responseCode = "412", description = "One was changed meanwhile (版本已变)")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<MergeView> merge(
      @PathVariable @Pattern(regexp = ID) String id,
      @RequestBody @Valid MergeRequests.Merge request) {
    Stored<CustomerMerge> stored = desk.merge(request.toCommand(id));
    return Answers.created(stored, "/api/v1/customers/merges", MergeView.of(stored.aggregate()));
  }

  @GetMapping("/merges")
  @Operation(summary = "Merges, newest first (档案合并记录)")
  Page<MergeView> page(
      @RequestParam(required = false) @Pattern(regexp = ID) @Nullable String survivor,
      PageRequest page) {
    return desk.page(survivor, page).map(MergeView::of);
  }

  @GetMapping("/merges/{mergeId}")
  @Operation(summary = "Read a merge (查看档案合并)")
  ResponseEntity<MergeView> get(@PathVariable @Pattern(regexp = Ids.FORM) String mergeId) {
    CustomerMerge merge = desk.get(mergeId);
    return Answers.found(merge, MergeView.of(merge));
  }

  @PostMapping("/merges/{mergeId}/undo")
  @Operation(
      summary = "Take a merge back (撤销合并)",
      description =
          "Within the window only. Both files are of their own again; what was changed in the"
              + " survivor since stays.")
  ResponseEntity<MergeView> undo(@PathVariable @Pattern(regexp = Ids.FORM) String mergeId) {
    Stored<CustomerMerge> stored = desk.undo(mergeId);
    return Answers.changed(stored, MergeView.of(stored.aggregate()));
  }
}
