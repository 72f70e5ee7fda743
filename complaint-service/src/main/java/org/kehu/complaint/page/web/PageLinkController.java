package org.kehu.complaint.page.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.page.LinkPurpose;
import org.kehu.complaint.page.LinkStatus;
import org.kehu.complaint.page.LinkTokens;
import org.kehu.complaint.page.PageLink;
import org.kehu.complaint.page.PageLinkDesk;
import org.kehu.complaint.page.PageLinkFilter;
import org.kehu.complaint.page.PageLinkId;
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

/** Links to the page over HTTP. */
@RestController
@RequestMapping(PageLinkController.PATH)
@Tag(name = "contact page", description = "客户页面 (the page where customers file and follow)")
class PageLinkController {

  static final String PATH = "/api/v1/complaints/links";

  private final PageLinkDesk desk;
  private final LinkTokens tokens;

  PageLinkController(PageLinkDesk desk, LinkTokens tokens) {
    this.desk = desk;
    this.tokens = tokens;
  }

  @GetMapping
  @Operation(
      summary = "List links to the page, newest first (链接列表)",
      description =
          "Those that the caller or their department gave out, without the links themselves.")
  Page<PageLinkView> list(
      @Parameter(description = "用途") @RequestParam(required = false) @Nullable LinkPurpose purpose,
      @Parameter(description = "状态") @RequestParam(required = false) @Nullable LinkStatus status,
      @Parameter(description = "来件 ID", name = "case")
          @RequestParam(name = "case", required = false)
          @Pattern(regexp = Ids.FORM)
          @Nullable String caseId,
      @Parameter(hidden = true) PageRequest page) {
    return desk.page(new PageLinkFilter(purpose, status, caseId), page)
        .map(link -> PageLinkView.of(link, null));
  }

  @PostMapping
  @Operation(
      summary = "Give out a link to the page (发放链接)",
      description =
          "To a customer who shall file, for a channel (by the line only), or to follow a case that the"
              + " caller works with. Whoever has the link may file or follow, so hand it to nobody else.")
  @ResponseStatus(HttpStatus.CREATED)
  @ApiResponse(responseCode = "422", description = "The body breaks a rule; see errors")
  ResponseEntity<PageLinkView> issue(@Valid @RequestBody PageLinkRequests.Issue body) {
    Stored<PageLink> stored = desk.issue(body.command());
    return Answers.created(stored, PATH, shown(stored.aggregate()));
  }

  @GetMapping("/{id}")
  @Operation(summary = "Show a link to the page (链接详情)")
  ResponseEntity<PageLinkView> show(@PathVariable PageLinkId id) {
    PageLink link = desk.get(id);
    return Answers.found(link, shown(link));
  }

  @PostMapping("/{id}/withdraw")
  @Operation(
      summary = "Take a link back (收回链接)",
      description = "It opens nothing any more; the case behind it stays as it is.")
  ResponseEntity<PageLinkView> withdraw(
      @PathVariable PageLinkId id, @Valid @RequestBody PageLinkRequests.Withdraw body) {
    Stored<PageLink> stored = desk.withdraw(id, body.command());
    return Answers.changed(stored, shown(stored.aggregate()));
  }

  private PageLinkView shown(PageLink link) {
    return PageLinkView.of(link, link.status() == LinkStatus.WITHDRAWN ? null : tokens.path(link));
  }
}
