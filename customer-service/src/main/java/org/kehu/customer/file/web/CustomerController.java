package org.kehu.customer.file.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.file.Cooperation;
import org.kehu.customer.file.Customer;
import org.kehu.customer.file.CustomerDesk;
import org.kehu.customer.file.CustomerKind;
import org.kehu.customer.file.CustomerSearch;
import org.kehu.customer.file.CustomerStatus;
import org.kehu.customer.file.FileDeletion;
import org.kehu.customer.file.Grade;
import org.kehu.customer.file.Market;
import org.kehu.customer.file.Tier;
import org.kehu.kit.ids.Ids;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.problem.ProblemWords;
import org.kehu.kit.store.Stored;
import org.kehu.kit.web.Answers;
import org.kehu.kit.web.MergePatch;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Customer files (客户档案). */
@RestController
@RequestMapping(CustomerController.PATH)
@Tag(name = "customers", description = "客户档案: customer files")
class CustomerController {

  static final String PATH = "/api/v1/customers";

  private final CustomerDesk desk;
  private final FileDeletion deletion;
  private final CustomerBatch batch;
  private final MergePatch patches;
  private final CustomerViews views;

  CustomerController(
      CustomerDesk desk,
      FileDeletion deletion,
      CustomerBatch batch,
      MergePatch patches,
      CustomerViews views) {
    this.desk = desk;
    this.deletion = deletion;
    this.batch = batch;
    this.patches = patches;
    this.views = views;
  }

  @PostMapping
  @Operation(
      summary = "Open a customer file (建立客户档案)",
      description = "Only kind and name are needed. A duplicate that you may see is 409.")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<CustomerView> register(@RequestBody @Valid RegisterCustomerRequest request) {
    Stored<Customer> stored = desk.register(request.toCommand());
    return Answers.created(stored, PATH, views.of(stored.aggregate()));
  }

  @PostMapping("/batch")
  @Operation(summary = "Open up to 200 files, one result an item (批量建档)")
  BatchView batch(
      @RequestBody @Valid Requests.Batch request,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
          @Nullable String language) {
    return batch.run(request.items(), ProblemWords.language(language));
  }

  @GetMapping
  @Operation(
      summary = "List customer files (客户一览表), newest first",
      description =
          "q finds names by any two characters in a row, pinyin or initials, and numbers by their"
              + " start; persons only where their names may be read. A page may hold fewer items"
              + " than asked for and still have a next one. custom filters by custom fields:"
              + " fleetSize>=100;fleetSize<=500;segment=retail. view lists by a saved filter, under"
              + " the rights of who asks; what a parameter says counts instead of what the filter says.")
  Page<CustomerView> list(
      @RequestParam(required = false) @Nullable CustomerKind kind,
      @RequestParam(required = false) @Nullable CustomerStatus status,
      @RequestParam(required = false) @Nullable Grade grade,
      @RequestParam(required = false) @Nullable Tier tier,
      @RequestParam(required = false) @Size(max = 64) @Nullable String owner,
      @RequestParam(required = false) @Size(max = 64) @Nullable String department,
      @RequestParam(required = false) @Size(max = 50) @Nullable String region,
      @RequestParam(required = false) @Size(max = 50) @Nullable String industry,
      @RequestParam(required = false) Market.@Nullable Size size,
      @RequestParam(required = false) Cooperation.@Nullable Intention intention,
      @RequestParam(required = false) Cooperation.@Nullable Relation relation,
      @RequestParam(required = false) Cooperation.@Nullable Dealing dealing,
      @RequestParam(required = false) Cooperation.@Nullable Reach reach,
      @RequestParam(required = false) @Size(max = 50) @Nullable String nature,
      @RequestParam(required = false) @Size(min = 1, max = 500) @Nullable String custom,
      @RequestParam(required = false) @Size(min = 1, max = 100) @Nullable String q,
      @RequestParam(required = false) @Pattern(regexp = Ids.FORM) @Nullable String view,
      PageRequest page) {
    CustomerSearch search =
        new CustomerSearch(
            kind,
            status,
            grade,
            tier,
            owner,
            department,
            region,
            industry,
            size,
            intention,
            relation,
            dealing,
            reach,
            nature,
            custom,
            q);
    return desk.list(desk.within(view, search), page).map(views::of);
  }

  @GetMapping("/{id}")
  @Operation(summary = "Read a customer file (查看客户档案)")
  ResponseEntity<CustomerView> get(@PathVariable @Pattern(regexp = Patterns.ID) String id) {
    Customer customer = desk.read(id);
    return Answers.found(customer, views.of(customer));
  }

  @PatchMapping(path = "/{id}", consumes = MergePatch.MEDIA_TYPE)
  @Operation(
      summary = "Change sections of a file (更新客户档案)",
      description = "A merge patch of the sections; needs If-Match.")
  ResponseEntity<CustomerView> revise(
      @PathVariable @Pattern(regexp = Patterns.ID) String id,
      @RequestBody @NotNull JsonNode patch) {
    CustomerKind kind = desk.changeable(id).kind();
    Stored<Customer> stored =
        desk.revise(
            id,
            profile ->
                patches
                    .apply(SectionsJson.of(kind, profile), patch, SectionsJson.class)
                    .toProfile(kind));
    return Answers.changed(stored, views.of(stored.aggregate()));
  }

  @GetMapping("/{id}/history")
  @Operation(summary = "Who changed what and when (变更记录)")
  HistoryView history(@PathVariable @Pattern(regexp = Patterns.ID) String id) {
    return views.history(desk.read(id));
  }

  @PostMapping("/{id}/owner")
  @Operation(summary = "Hand a customer over (变更归属人)")
  ResponseEntity<CustomerView> changeOwner(
      @PathVariable @Pattern(regexp = Patterns.ID) String id,
      @RequestBody @Valid Requests.Owner request) {
    return changed(desk.changeOwner(id, request.toCommand()));
  }

  @PostMapping("/{id}/keeper")
  @Operation(
      summary = "Name the person who keeps a file up to date (指定更新专人)",
      description = "That person sees and changes the file as its owner does.")
  ResponseEntity<CustomerView> designate(
      @PathVariable @Pattern(regexp = Patterns.ID) String id,
      @RequestBody @Valid Requests.Keeper request) {
    return changed(desk.designate(id, request.keeperId()));
  }

  @PostMapping("/{id}/delete")
  @Operation(
      summary = "Delete a file (删除客户档案)",
      description =
          "By the customer-management department's manager, with the reason. Refused while the"
              + " customer cooperates or something kept of it is still needed, which is named."
              + " Nobody sees the file any more; who deleted it and why stays in its history.")
  @ApiResponse(responseCode = "204", description = "It is deleted (已删除)")
  ResponseEntity<Void> delete(
      @PathVariable @Pattern(regexp = Patterns.ID) String id,
      @RequestBody @Valid Requests.Deletion request) {
    deletion.delete(id, request.reason().strip());
    return ResponseEntity.noContent().build();
  }

  @PostMapping("/{id}/confirm")
  @Operation(
      summary = "Confirm what a file holds (销售总监审批确认)",
      description =
          "By the sales director (C-41). It is lost as soon as name, contact, enterprise or"
              + " individual data change. With If-Match exactly what was read is confirmed.")
  @ApiResponse(
      responseCode = "200",
      description = "The file, confirmed (已确认)",
      useReturnTypeSchema = true)
  @ApiResponse(responseCode = "412", description = "It was changed meanwhile (版本已变)")
  ResponseEntity<CustomerView> confirm(@PathVariable @Pattern(regexp = Patterns.ID) String id) {
    return changed(desk.confirm(id));
  }

  @PostMapping("/{id}/status")
  @Operation(summary = "Move a customer on in its life (变更客户状态)")
  ResponseEntity<CustomerView> changeStatus(
      @PathVariable @Pattern(regexp = Patterns.ID) String id,
      @RequestBody @Valid Requests.Status request) {
    return changed(desk.changeStatus(id, request.toCommand()));
  }

  @PostMapping("/{id}/classify")
  @Operation(
      summary = "Decide grade or tier by hand (人工调整类别)",
      description = "With a reason; over more than one step only a manager may.")
  ResponseEntity<CustomerView> classify(
      @PathVariable @Pattern(regexp = Patterns.ID) String id,
      @RequestBody @Valid Requests.Classify request) {
    return changed(desk.classify(id, request.toCommand()));
  }

  private ResponseEntity<CustomerView> changed(Stored<Customer> stored) {
    return Answers.changed(stored, views.of(stored.aggregate()));
  }
}
