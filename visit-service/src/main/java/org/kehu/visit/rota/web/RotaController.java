package org.kehu.visit.rota.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.problem.RequestProblem;
import org.kehu.kit.store.Stored;
import org.kehu.kit.web.Answers;
import org.kehu.visit.SecurityRules;
import org.kehu.visit.calendar.CompanyCalendar;
import org.kehu.visit.rota.Rota;
import org.kehu.visit.rota.RotaDesk;
import org.kehu.visit.rota.SetRota;
import org.kehu.visit.rota.Week;
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

/** Rotas over HTTP. */
@RestController
@RequestMapping(RotaController.PATH)
@Tag(name = "Reception rota 接待轮流", description = "Who receives the next customer or call, fairly")
class RotaController {

  static final String PATH = "/api/v1/receptions/rotas";

  private final RotaDesk desk;
  private final CompanyCalendar calendar;

  RotaController(RotaDesk desk, CompanyCalendar calendar) {
    this.desk = desk;
    this.calendar = calendar;
  }

  @GetMapping
  @Operation(summary = "List rotas, newest first (轮流表列表)")
  Page<RotaView> list(
      @Parameter(description = "Department", example = "sales")
          @RequestParam(required = false)
          @Size(max = 64)
          @Nullable String outlet,
      @Parameter(example = "2026-W49") @RequestParam(required = false) @Size(max = 8)
          @Nullable String week,
      PageRequest page) {
    Week wanted = week == null ? null : new Week(week);
    return desk.page(outlet, wanted, page).map(rota -> RotaView.of(rota, desk));
  }

  @PostMapping
  @Operation(
      summary = "Set the order of a week (制定一周接待顺序)",
      description =
          "By leaders of the outlet. The order follows from last week's: each moves up, the first"
              + " comes last; turns that are owed stay owed.")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<RotaView> set(@Valid @RequestBody RotaRequests.Set body) {
    String outlet =
        body.outletId() == null
            ? SecurityRules.department().orElseThrow(() -> RequestProblem.RIGHT_MISSING.problem())
            : body.outletId();
    Week week =
        body.week() == null ? Week.containing(calendar.now().today()) : new Week(body.week());
    SetRota wanted = new SetRota(outlet, week, body.staffIds(), orEmpty(body.officeStaffIds()));
    Stored<Rota> stored = desk.set(wanted);
    return Answers.created(stored, PATH, RotaView.of(stored.aggregate(), desk));
  }

  @GetMapping("/{id}")
  @Operation(summary = "One rota, with whose turn it is (轮流表详情)")
  ResponseEntity<RotaView> get(@PathVariable String id) {
    Rota rota = desk.get(id);
    return Answers.found(rota, RotaView.of(rota, desk));
  }

  @PostMapping("/{id}/people")
  @Operation(summary = "Change who takes part; who stays keeps place and count (调整人员)")
  ResponseEntity<RotaView> people(
      @PathVariable String id, @Valid @RequestBody RotaRequests.People body) {
    return changed(desk.people(id, body.staffIds(), orEmpty(body.officeStaffIds())));
  }

  @PostMapping("/{id}/away")
  @Operation(summary = "Say that one is away, and why (登记离开)")
  ResponseEntity<RotaView> away(
      @PathVariable String id, @Valid @RequestBody RotaRequests.Away body) {
    return changed(desk.away(id, body.staffId(), body.why(), body.day()));
  }

  @PostMapping("/{id}/back")
  @Operation(summary = "Say that one is back (登记返回)")
  ResponseEntity<RotaView> back(
      @PathVariable String id, @Valid @RequestBody RotaRequests.Back body) {
    return changed(desk.back(id, body.staffId()));
  }

  private ResponseEntity<RotaView> changed(Stored<Rota> stored) {
    return Answers.changed(stored, RotaView.of(stored.aggregate(), desk));
  }

  private static List<String> orEmpty(@Nullable List<String> ids) {
    return ids == null ? List.of() : ids;
  }
}
