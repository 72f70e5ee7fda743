package org.kehu.customer.view.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.file.CustomerSearch;
import org.kehu.customer.view.Sharing;
import org.kehu.customer.view.ViewContent;
import org.kehu.kit.ids.Ids;

/** What a person decides about a view: the body of POST, and what PATCH changes. */
@Schema(
    name = "SaveView",
    example =
        """
        {"name": "华南重点客户", "filter": {"region": "广东", "grade": "A"},
         "sharedWith": {"departments": ["key-accounts"], "staff": ["st-han-xiaoshou"]}}
        """)
record ViewJson(
    @NotBlank @Size(max = 60) String name,
    @NotNull @Size(max = 30) @Schema(description = "Parameters of GET /api/v1/customers by name")
        Map<@Size(max = 40) String, @NotNull @Size(max = 500) String> filter,
    @Nullable @Valid SharedWith sharedWith) {

  /** Who uses it besides its owner (共享范围). */
  @Schema(name = "SharedWith")
  record SharedWith(
      @Nullable @Size(max = 200)
          Set<@NotNull @Pattern(regexp = Ids.CHOSEN_FORM) String> departments,
      @Nullable @Size(max = 200) Set<@NotNull @Pattern(regexp = Ids.CHOSEN_FORM) String> staff) {

    static SharedWith of(Sharing sharing) {
      return new SharedWith(sharing.departments(), sharing.colleagues());
    }

    private Sharing toSharing() {
      return new Sharing(
          Objects.requireNonNullElse(departments, Set.of()),
          Objects.requireNonNullElse(staff, Set.of()));
    }
  }

  /** Shows not what is asked for: it may be a person's name. */
  @Override
  public String toString() {
    return "SaveView[…]";
  }

  static ViewJson of(ViewContent content) {
    return new ViewJson(content.name(), content.filter().asked(), SharedWith.of(content.sharing()));
  }

  ViewContent toContent() {
    return new ViewContent(
        name.strip(),
        CustomerSearch.of(filter),
        sharedWith == null ? Sharing.NOBODY : sharedWith.toSharing());
  }
}
