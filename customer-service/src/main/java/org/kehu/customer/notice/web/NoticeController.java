package org.kehu.customer.notice.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.consent.Purpose;
import org.kehu.customer.notice.Notice;
import org.kehu.customer.notice.NoticeDesk;
import org.kehu.customer.notice.NoticeFilter;
import org.kehu.customer.notice.NoticeStatus;
import org.kehu.customer.notice.template.Templates;
import org.kehu.kit.call.Call;
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

/** Notices (通知). */
@RestController
@RequestMapping(NoticeController.PATH)
@Tag(name = "notices", description = "通知: what was sent to whom, and why something was not")
class NoticeController {

  static final String PATH = "/api/v1/notices";

  private final NoticeDesk desk;
  private final Templates templates;

  NoticeController(NoticeDesk desk, Templates templates) {
    this.desk = desk;
    this.templates = templates;
  }

  @PostMapping
  @Operation(
      summary = "Ask for a notice to be sent (发送通知)",
      description =
          "Consent, contact limits, quiet hours and the address are judged when it goes, within a"
              + " second; read it again, or follow kehu.customer.v1, for what became of it.")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<NoticeView> request(@RequestBody @Valid RequestNoticeRequest request) {
    Stored<Notice> stored = desk.request(request.toCommand(Call.current().caller().id()));
    return Answers.created(stored, PATH, NoticeView.of(stored.aggregate()));
  }

  @GetMapping
  @Operation(summary = "List notices, newest first (通知记录)")
  Page<NoticeView> list(
      @RequestParam(required = false) @Pattern(regexp = Ids.CHOSEN_FORM) @Nullable String customer,
      @RequestParam(required = false) @Size(max = 100) @Nullable String about,
      @RequestParam(required = false) @Nullable NoticeStatus status,
      @RequestParam(required = false) @Nullable Purpose purpose,
      PageRequest page) {
    return desk.list(new NoticeFilter(desk.idsOf(customer), about, status, purpose), page)
        .map(NoticeView::of);
  }

  @GetMapping("/{id}")
  @Operation(summary = "Read what became of a notice (查看通知)")
  ResponseEntity<NoticeView> get(@PathVariable @Pattern(regexp = Ids.CHOSEN_FORM) String id) {
    Notice notice = desk.get(id);
    return Answers.found(notice, NoticeView.of(notice));
  }

  @GetMapping("/templates")
  @Operation(summary = "List the templates and what each needs (通知模板)")
  TemplatesView templates() {
    return TemplatesView.of(templates.all());
  }
}
