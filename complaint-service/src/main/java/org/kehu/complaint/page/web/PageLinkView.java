package org.kehu.complaint.page.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.page.LinkPurpose;
import org.kehu.complaint.page.LinkStatus;
import org.kehu.complaint.page.PageLink;

/**
 * A link to the page as whoever gave it out, and their line, see it.
 *
 * @param path behind the gateway's address; whoever has it may file or follow
 * @param customerId who files by it, as it was said
 * @param customerNumber the same
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PageLink")
record PageLinkView(
    String id,
    LinkPurpose purpose,
    LinkStatus status,
    @Schema(example = "ONLINE_PLATFORM") String channel,
    @Schema(example = "/c/AZrwwAAAcACAAAAAAADerQ.1.Zm9vYmFyYmF6cXV4") @Nullable String path,
    @Nullable String customerId,
    @Schema(example = "KH-2026-000123") @Nullable String customerNumber,
    @Nullable String caseId,
    Instant issuedAt,
    String issuedBy,
    Instant expiresAt,
    @Nullable String lastReason) {

  static PageLinkView of(PageLink link, @Nullable String path) {
    return new PageLinkView(
        link.id(),
        link.purpose(),
        link.status(),
        link.channel().code(),
        path,
        link.customer().id(),
        link.customer().number(),
        link.caseId(),
        link.issued().at(),
        link.issued().by(),
        link.expiresAt(),
        link.lastReason());
  }
}
