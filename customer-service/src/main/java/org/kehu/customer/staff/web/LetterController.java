package org.kehu.customer.staff.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.kehu.customer.staff.LetterDesk;
import org.kehu.kit.ids.Ids;
import org.kehu.kit.web.Answers;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Letters of delegation (委托书). */
@RestController
@RequestMapping("/api/v1/staff/{id}/letters")
@Tag(name = "staff")
class LetterController {

  private final LetterDesk desk;
  private final Clock clock;

  LetterController(LetterDesk desk, Clock clock) {
    this.desk = desk;
    this.clock = clock;
  }

  /** The letters of one person, at most 200. */
  @Schema(name = "DelegationLetters")
  record Letters(List<LetterView> items) {}

  @GetMapping
  @Operation(
      summary = "List the letters that a person has written (委托书), newest first",
      description =
          "The person, the office, the general manager and the auditor see all of them, others those that"
              + " are given to them.")
  Letters list(@PathVariable @Pattern(regexp = Ids.CHOSEN_FORM) String id) {
    return new Letters(
        desk.lettersOf(id).stream()
            .map(letter -> LetterView.of(id, letter, clock.instant()))
            .toList());
  }

  @PostMapping
  @Operation(
      summary = "Lend powers to another person (出具委托书)",
      description =
          "By the person, or by the office on behalf of the general manager and deputies. What the"
              + " delegate decides is recorded as decided on behalf of the lender.")
  ResponseEntity<LetterView> write(
      @PathVariable @Pattern(regexp = Ids.CHOSEN_FORM) String id,
      @RequestBody @Valid LetterRequests.Write request) {
    LetterDesk.Kept kept = desk.write(id, request.toCommand());
    URI place = URI.create("/api/v1/staff/%s/letters/%s".formatted(id, kept.letter().id()));
    return answer(HttpStatus.CREATED, kept).location(place).body(view(id, kept));
  }

  @GetMapping("/{letterId}")
  @Operation(summary = "Read a letter of delegation (查看委托书)")
  LetterView get(
      @PathVariable @Pattern(regexp = Ids.CHOSEN_FORM) String id,
      @PathVariable @Pattern(regexp = Ids.FORM) String letterId) {
    return LetterView.of(id, desk.get(id, letterId), clock.instant());
  }

  @PostMapping("/{letterId}/revoke")
  @Operation(summary = "Take a letter back before its time is over (撤销委托书)")
  ResponseEntity<LetterView> revoke(
      @PathVariable @Pattern(regexp = Ids.CHOSEN_FORM) String id,
      @PathVariable @Pattern(regexp = Ids.FORM) String letterId,
      @RequestBody @Valid LetterRequests.Revoke request) {
    LetterDesk.Kept kept = desk.revoke(id, letterId, request.reason().strip());
    return answer(HttpStatus.OK, kept).body(view(id, kept));
  }

  private LetterView view(String lenderId, LetterDesk.Kept kept) {
    return LetterView.of(lenderId, kept.letter(), clock.instant());
  }

  private static ResponseEntity.BodyBuilder answer(HttpStatus status, LetterDesk.Kept kept) {
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.status(status).eTag(Answers.etag(kept.lender().aggregate()));
    return kept.lender().replayed() ? answer.header(Answers.REPLAYED, "true") : answer;
  }
}
