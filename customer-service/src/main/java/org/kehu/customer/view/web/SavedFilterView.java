package org.kehu.customer.view.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import org.kehu.customer.view.SavedView;
import org.kehu.customer.view.ViewContent;

/**
 * A saved filter as it is shown (保存的筛选、共享视图).
 *
 * @param mine whether the caller decides about it
 */
@Schema(name = "SavedView")
record SavedFilterView(
    String id,
    @Schema(example = "华南重点客户") String name,
    @Schema(description = "Parameters of GET /api/v1/customers by name") Map<String, String> filter,
    ViewJson.SharedWith sharedWith,
    String ownerId,
    String departmentId,
    boolean mine,
    @Schema(description = "Path that lists customers by it") String list,
    Instant createdAt,
    Instant changedAt) {

  static SavedFilterView of(SavedView view, String reader) {
    ViewContent content = view.content();
    return new SavedFilterView(
        view.id(),
        content.name(),
        content.filter().asked(),
        ViewJson.SharedWith.of(content.sharing()),
        view.ownerId(),
        view.departmentId(),
        view.ownerId().equals(reader),
        "/api/v1/customers?view=" + view.id(),
        view.createdAt(),
        view.changedAt());
  }
}
