package org.kehu.customer.majormatter.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.majormatter.MajorMatter;
import org.kehu.customer.majormatter.MajorMatterDesk;
import org.kehu.customer.majormatter.MajorMatterKind;
import org.kehu.customer.majormatter.MajorMatterSearch;
import org.kehu.customer.majormatter.MajorMatterStatus;
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

/** Major matters in the contact with customers (重大事项报告). */
@RestController
@RequestMapping(MajorMatterController.PATH)
@Tag(name = "major-matters", description = "重大事项: reported to the information department")
class MajorMatterController {

  static final String PATH = "/api/v1/customers/major-matters";

  private static final String ID = Ids.FORM;

  private final MajorMatterDesk desk;

  MajorMatterController(MajorMatterDesk desk) {
    this.desk = desk;
  }

  @PostMapping
  @Operation(
      summary = "Report a major matter in the contact with a customer (报告重大事项)",
      description =
          "It belongs to the information department from then on, and cannot be taken back by who"
              + " reported it. What the business itself keeps secret stays in its department, which"
              + " is for a supervisor or manager to say.")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<MajorMatterView> report(@RequestBody @Valid MajorMatterRequests.Report request) {
    Stored<MajorMatter> stored = desk.report(request.toCommand());
    return Answers.created(stored, PATH, MajorMatterView.of(stored.aggregate()));
  }

  @GetMapping
  @Operation(
      summary = "Major matters, newest first (重大事项列表)",
      description = "The information department's are all that are not kept secret.")
  Page<MajorMatterView> page(
      @RequestParam(required = false) @Nullable MajorMatterStatus status,
      @RequestParam(required = false) @Nullable MajorMatterKind kind,
      @RequestParam(required = false) @Pattern(regexp = Ids.CHOSEN_FORM) @Nullable String customer,
      PageRequest page) {
    return desk.page(new MajorMatterSearch(status, kind, desk.idsOf(customer)), page)
        .map(MajorMatterView::of);
  }

  @GetMapping("/{matterId}")
  @Operation(summary = "Read a major matter (查看重大事项)")
  ResponseEntity<MajorMatterView> get(@PathVariable @Pattern(regexp = ID) String matterId) {
    MajorMatter matter = desk.get(matterId);
    return Answers.found(matter, MajorMatterView.of(matter));
  }

  @PostMapping("/{matterId}/supplements")
  @Operation(
      summary = "Add to a major matter (补充重大事项)",
      description = "What was reported stays as it is.")
  ResponseEntity<MajorMatterView> supplement(
      @PathVariable @Pattern(regexp = ID) String matterId,
      @RequestBody @Valid MajorMatterRequests.Supplement request) {
    return changed(desk.supplement(matterId, request.text().strip()));
  }

  @PostMapping("/{matterId}/take-in")
  @Operation(summary = "Take a report in, by the information department (信息部接收)")
  ResponseEntity<MajorMatterView> takeIn(@PathVariable @Pattern(regexp = ID) String matterId) {
    return changed(desk.takeIn(matterId));
  }

  @PostMapping("/{matterId}/release")
  @Operation(
      summary = "Keep a matter secret no longer (解除业务保密)",
      description = "It is reported to the information department as all are.")
  ResponseEntity<MajorMatterView> release(@PathVariable @Pattern(regexp = ID) String matterId) {
    return changed(desk.release(matterId));
  }

  @PostMapping("/{matterId}/void")
  @Operation(
      summary = "Find that it is no major matter, by the information department (作废)",
      description = "With a reason, and never by who reported it; it stays to be read.")
  ResponseEntity<MajorMatterView> voided(
      @PathVariable @Pattern(regexp = ID) String matterId,
      @RequestBody @Valid MajorMatterRequests.Voiding request) {
    return changed(desk.voided(matterId, request.reason().strip()));
  }

  private static ResponseEntity<MajorMatterView> changed(Stored<MajorMatter> stored) {
    return Answers.changed(stored, MajorMatterView.of(stored.aggregate()));
  }
}
