package org.kehu.complaint.intake.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.intake.IntakeDesk;
import org.kehu.kit.problem.ProblemWords;
import org.kehu.kit.web.Batches;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes many contacts in one request, new ones and settled ones of an earlier register. */
@RestController
@RequestMapping(IntakeBatchController.PATH)
@Tag(name = "complaints", description = "投诉与来件 (contacts of customers)")
class IntakeBatchController {

  static final String PATH = "/api/v1/complaints";

  private final IntakeDesk intake;
  private final Batches batches;

  IntakeBatchController(IntakeDesk intake, Batches batches) {
    this.intake = intake;
    this.batches = batches;
  }

  @PostMapping("/batch")
  @Operation(
      summary = "Take up to 200 contacts in, one result an item (批量登记)",
      description = "Each is judged alone, with its own part of the idempotency key.")
  IntakeBatchView batch(
      @Valid @RequestBody IntakeBatch body,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
          @Nullable String language) {
    return IntakeBatchView.of(
        batches.run(
            PATH + "/batch",
            body.items(),
            ContactRequest.class,
            ProblemWords.language(language),
            one -> intake.take(one.contact())));
  }

  @PostMapping("/migration")
  @Operation(
      summary = "Take over up to 200 settled contacts of an earlier register (旧档迁入)",
      description =
          "With their own times and solution: they are closed, nothing of them is due, nobody is told."
              + " Each former number is taken over once, however often it is sent.")
  IntakeBatchView migrate(
      @Valid @RequestBody IntakeBatch body,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
          @Nullable String language) {
    return IntakeBatchView.of(
        batches.run(
            PATH + "/migration",
            body.items(),
            OldContactRequest.class,
            ProblemWords.language(language),
            one -> intake.take(one.old())));
  }
}
