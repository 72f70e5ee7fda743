package org.kehu.customer.view.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.kehu.customer.view.SavedView;
import org.kehu.customer.view.ViewDesk;
import org.kehu.kit.call.Call;
import org.kehu.kit.ids.Ids;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.store.Stored;
import org.kehu.kit.web.Answers;
import org.kehu.kit.web.MergePatch;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Saved filters of the customer list, and views shared with others (保存的筛选、共享视图). */
@RestController
@RequestMapping(ViewController.PATH)
@Tag(name = "views", description = "保存的筛选与共享视图: saved filters of the customer list")
class ViewController {

  static final String PATH = "/api/v1/customers/views";

  private final ViewDesk desk;
  private final MergePatch patches;

  ViewController(ViewDesk desk, MergePatch patches) {
    this.desk = desk;
    this.patches = patches;
  }

  @PostMapping
  @Operation(
      summary = "Save a filter of the customer list (保存筛选)",
      description =
          "filter holds parameters of GET /api/v1/customers and is refused as they are. Shared with"
              + " departments or colleagues it shows each of them what their own rights show."
              + " A person keeps as many as the policy customer-views says.")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<SavedFilterView> save(@RequestBody @Valid ViewJson request) {
    Stored<SavedView> stored = desk.save(request.toContent());
    return Answers.created(stored, PATH, view(stored.aggregate()));
  }

  @GetMapping
  @Operation(
      summary = "Views that the caller may use, newest first (可用视图列表)",
      description =
          "The own ones and those shared with the caller or the own department; leaders see those"
              + " of their people too.")
  Page<SavedFilterView> page(PageRequest page) {
    return desk.page(page).map(ViewController::view);
  }

  @GetMapping("/{viewId}")
  @Operation(
      summary = "Read a saved filter (查看视图)",
      description = "list is the path that lists customers by it, under the rights of who asks.")
  ResponseEntity<SavedFilterView> get(@PathVariable @Pattern(regexp = Ids.FORM) String viewId) {
    SavedView found = desk.get(viewId);
    return Answers.found(found, view(found));
  }

  @PatchMapping(path = "/{viewId}", consumes = MergePatch.MEDIA_TYPE)
  @Operation(
      summary = "Change name, filter or sharing (修改视图)",
      description = "By its owner alone; needs If-Match.")
  ResponseEntity<SavedFilterView> change(
      @PathVariable @Pattern(regexp = Ids.FORM) String viewId,
      @RequestBody @NotNull JsonNode patch) {
    Stored<SavedView> stored =
        desk.change(
            viewId,
            content -> patches.apply(ViewJson.of(content), patch, ViewJson.class).toContent());
    return Answers.changed(stored, view(stored.aggregate()));
  }

  @DeleteMapping("/{viewId}")
  @Operation(
      summary = "Delete a view (删除视图)",
      description = "By its owner; once the owner has left, by who leads the department.")
  @ApiResponse(responseCode = "204", description = "It is deleted (已删除)")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  ResponseEntity<Void> delete(@PathVariable @Pattern(regexp = Ids.FORM) String viewId) {
    desk.delete(viewId);
    return ResponseEntity.noContent().build();
  }

  @PostMapping("/{viewId}/take")
  @Operation(
      summary = "Go on with what a leaver kept (接管离职人员的视图)",
      description = "By who leads the department; under another name where the own ones have it.")
  ResponseEntity<SavedFilterView> take(
      @PathVariable @Pattern(regexp = Ids.FORM) String viewId,
      @RequestBody @Valid TakeRequest request) {
    Stored<SavedView> stored = desk.take(viewId, request.underName());
    return Answers.changed(stored, view(stored.aggregate()));
  }

  private static SavedFilterView view(SavedView saved) {
    return SavedFilterView.of(saved, Call.current().caller().id());
  }
}
