package org.kehu.visit.care.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.store.Stored;
import org.kehu.kit.web.Answers;
import org.kehu.visit.care.CareDay;
import org.kehu.visit.care.CareDesk;
import org.kehu.visit.customer.KnownCustomers;
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

/** Days of care over HTTP. */
@RestController
@RequestMapping(CareController.PATH)
@Tag(
    name = "Days of care 关怀日",
    description = "Birthdays and the like: noted once, planned by themselves each year")
class CareController {

  static final String PATH = "/api/v1/activities/care-days";

  private final CareDesk desk;
  private final KnownCustomers customers;

  CareController(CareDesk desk, KnownCustomers customers) {
    this.desk = desk;
    this.customers = customers;
  }

  @GetMapping
  @Operation(summary = "List days of care, newest first (关怀日列表)")
  Page<CareDayView> list(
      @RequestParam(required = false) @Size(max = 64) @Nullable String customer, PageRequest page) {
    List<String> ids = customer == null ? List.of() : customers.idsOf(customer);
    return desk.page(ids, page).map(CareDayView::of);
  }

  @PostMapping
  @Operation(
      summary = "Note a day of care (登记关怀日)",
      description =
          "Some days before it comes, each year, an activity is planned for who looks after the"
              + " customer. Lunar dates count too.")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<CareDayView> note(@Valid @RequestBody CareRequests.Note body) {
    Stored<CareDay> stored =
        desk.note(body.customerId(), body.kind(), body.whose(), body.date().value());
    return Answers.created(stored, PATH, CareDayView.of(stored.aggregate()));
  }

  @GetMapping("/{id}")
  @Operation(summary = "One day of care (关怀日详情)")
  ResponseEntity<CareDayView> get(@PathVariable String id) {
    CareDay day = desk.get(id);
    return Answers.found(day, CareDayView.of(day));
  }

  @PostMapping("/{id}/correct")
  @Operation(summary = "Correct its date (更正日期)")
  ResponseEntity<CareDayView> correct(
      @PathVariable String id, @Valid @RequestBody CareRequests.Correct body) {
    return changed(desk.correct(id, body.date().value()));
  }

  @PostMapping("/{id}/end")
  @Operation(
      summary = "Keep it no more (停止关怀日)",
      description = "Its date is forgotten; what was planned before stays.")
  ResponseEntity<CareDayView> end(@PathVariable String id) {
    return changed(desk.end(id));
  }

  private static ResponseEntity<CareDayView> changed(Stored<CareDay> stored) {
    return Answers.changed(stored, CareDayView.of(stored.aggregate()));
  }
}
