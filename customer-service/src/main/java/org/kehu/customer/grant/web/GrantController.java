package org.kehu.customer.grant.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import org.kehu.customer.file.Customer;
import org.kehu.customer.grant.GrantDesk;
import org.kehu.kit.ids.Ids;
import org.kehu.kit.store.Stored;
import org.kehu.kit.web.Answers;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Access to single files for a time (单份档案授权). */
@RestController
@RequestMapping("/api/v1/customers/{id}")
@Tag(name = "grants", description = "单份档案授权: access to one file until an instant")
class GrantController {

  private final GrantDesk desk;

  GrantController(GrantDesk desk) {
    this.desk = desk;
  }

  @PostMapping("/grants")
  @Operation(
      summary = "Let a colleague or a department into a file (授权查看或修改)",
      description =
          "By its owner or who leads the department, until an instant at which it is over, with the"
              + " reason. It opens the file itself, in reads, lists, searches and exports, never"
              + " above the reader's own clearance. Limits are the policy customer-grant.")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<GrantView> grant(
      @PathVariable @Pattern(regexp = Ids.CHOSEN_FORM) String id,
      @RequestBody @Valid GrantRequests.Grant request) {
    GrantDesk.Granted granted = desk.grant(id, request.toCommand());
    Stored<Customer> stored = granted.stored();
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.created(
                URI.create("/api/v1/customers/" + id + "/grants/" + granted.grant().id()))
            .eTag(Answers.etag(stored.aggregate()));
    if (stored.replayed()) {
      answer.header(Answers.REPLAYED, "true");
    }
    return answer.body(GrantView.of(granted.grant(), desk.now()));
  }

  @GetMapping("/grants")
  @Operation(
      summary = "Who was let into a file (授权记录)",
      description = "Those that hold, and the last hundred that ended, newest first.")
  GrantsView grants(@PathVariable @Pattern(regexp = Ids.CHOSEN_FORM) String id) {
    return GrantsView.of(desk.of(id).grants(), desk.now());
  }

  @PostMapping("/grants/{grantId}/revoke")
  @Operation(
      summary = "Take a grant back (撤销授权)",
      description = "At once. One that ended already stays as it is.")
  ResponseEntity<GrantsView> revoke(
      @PathVariable @Pattern(regexp = Ids.CHOSEN_FORM) String id,
      @PathVariable @Pattern(regexp = Ids.FORM) String grantId,
      @RequestBody @Valid GrantRequests.Revoke request) {
    Stored<Customer> stored = desk.revoke(id, grantId, request.reason().strip());
    return Answers.changed(stored, GrantsView.of(stored.aggregate().grants(), desk.now()));
  }

  @GetMapping("/access")
  @Operation(
      summary = "Who may read a file and why (谁可查看及依据)",
      description =
          "Every way in: by work, by department, by a role of the whole company, by a grant that"
              + " holds now. Whoever reads needs a role that is cleared for the file's level.")
  AccessView access(@PathVariable @Pattern(regexp = Ids.CHOSEN_FORM) String id) {
    return new AccessView(desk.ways(id).stream().map(AccessView.WayView::of).toList());
  }
}
