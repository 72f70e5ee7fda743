package org.kehu.complaint.intake.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.kehu.complaint.cases.web.CaseViews;
import org.kehu.complaint.intake.IntakeDesk;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes contacts in from any employee and from apps. */
@RestController
@Tag(name = "complaints", description = "投诉与来件 (contacts of customers)")
class IntakeController {

  private final IntakeDesk intake;
  private final CaseViews views;

  IntakeController(IntakeDesk intake, CaseViews views) {
    this.intake = intake;
    this.views = views;
  }

  @PostMapping("/api/v1/complaints")
  @Operation(
      summary = "Take a contact in (来件登记)",
      description =
          "Any employee may (P-54). Kind, channel and description are enough. A customer who is not known"
              + " yet is taken at the caller's word and verified later. The employee whom the customer"
              + " asked stays answerable (首问责任人).")
  @ApiResponse(
      responseCode = "201",
      description =
          "The case with Location and ETag. Whoever names a customer that they may not see gets a receipt"
              + " of what they said, the same whether there is such a customer or not",
      content = @Content(schema = @Schema(ref = "#/components/schemas/Case")))
  @ApiResponse(responseCode = "422", description = "The body breaks a rule; see errors")
  ResponseEntity<Object> take(@Valid @RequestBody ContactRequest body) {
    return views.created(intake.take(body.contact()));
  }
}
