package org.kehu.customer.webhook.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.kehu.customer.webhook.WebhookTarget;
import org.kehu.kit.ids.Ids;

/** What a webhook is for, as it is sent and changed. */
@Schema(
    name = "WebhookTarget",
    example =
        """
        {"name": "ERP 投诉同步", "departmentId": "information", \
        "url": "https://erp.example.com/kehu/events", "types": ["kehu.complaint.*"]}\
        """)
record WebhookJson(
    @NotBlank @Size(max = 60) String name,
    @NotBlank @Size(max = 64) @Pattern(regexp = Ids.CHOSEN_FORM) String departmentId,
    @NotBlank @Size(max = 500) @Pattern(regexp = "https?://[!-~]{3,490}") String url,
    @NotNull @Size(min = 1, max = 50)
        List<
                @NotBlank @Size(max = 100)
                @Pattern(regexp = "kehu\\.[a-z]+\\.(\\*|[a-z][a-z-]*\\.v[0-9]{1,3})") String>
            types) {

  static WebhookJson of(WebhookTarget target) {
    return new WebhookJson(
        target.name(), target.departmentId(), target.url(), List.copyOf(target.types()));
  }

  WebhookTarget toTarget() {
    return new WebhookTarget(name.strip(), departmentId, url, Set.copyOf(types));
  }

  /** Shows no address. */
  @Override
  public String toString() {
    return "WebhookJson[" + name + "]";
  }
}
