package org.kehu.complaint.cases.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.kehu.complaint.cases.BondDesk;
import org.kehu.complaint.cases.CaseId;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Cases that belong together, over HTTP. */
@RestController
@RequestMapping("/api/v1/complaints/{id}")
@Tag(name = "complaints", description = "投诉与来件 (contacts of customers)")
@ApiResponse(responseCode = "403", description = "Not the caller's business")
@ApiResponse(responseCode = "404", description = "There is no such case for this caller")
@ApiResponse(responseCode = "409", description = "Not legal now; see state and allowedMoves")
@ApiResponse(responseCode = "412", description = "It was changed meanwhile")
@ApiResponse(responseCode = "422", description = "The body breaks a rule; see errors")
class CaseBondController {

  private final BondDesk desk;
  private final CaseViews views;

  CaseBondController(BondDesk desk, CaseViews views) {
    this.desk = desk;
    this.views = views;
  }

  @PostMapping("/link")
  @Operation(
      summary = "It belongs to another case (关联)",
      description = "Both are worked with by the caller; the other end is written soon after.")
  @ApiResponse(
      responseCode = "200",
      description = "The case",
      content = @Content(schema = @Schema(ref = "#/components/schemas/Case")))
  ResponseEntity<Object> link(@PathVariable CaseId id, @Valid @RequestBody BondRequests.Link body) {
    return views.changed(desk.link(id, body.bond()));
  }

  @PostMapping("/merge")
  @Operation(
      summary = "It goes on in another case (合并)",
      description =
          "It ends as MERGED and points to the leading case, where its contacts count; that one is"
              + " not solved, no less grave and not of another customer.")
  @ApiResponse(
      responseCode = "200",
      description = "The case that ended",
      content = @Content(schema = @Schema(ref = "#/components/schemas/Case")))
  ResponseEntity<Object> merge(
      @PathVariable CaseId id, @Valid @RequestBody BondRequests.Merge body) {
    return views.changed(desk.merge(id, body.command()));
  }

  @PostMapping("/split")
  @Operation(
      summary = "Part of it goes on in a case of its own (拆分)",
      description = "The new case is of the same customer and in the same causal chain.")
  @ResponseStatus(HttpStatus.CREATED)
  @ApiResponse(
      responseCode = "201",
      description = "The new case with Location and ETag",
      content = @Content(schema = @Schema(ref = "#/components/schemas/Case")))
  ResponseEntity<Object> split(
      @PathVariable CaseId id, @Valid @RequestBody BondRequests.Split body) {
    return views.created(desk.split(id, body.command()));
  }
}
