package org.kehu.customer.notice.web;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.consent.Purpose;
import org.kehu.customer.file.Phone;
import org.kehu.customer.notice.NoticeProblem;
import org.kehu.customer.notice.RequestNotice;
import org.kehu.customer.notice.address.RecipientKind;
import org.kehu.customer.notice.channel.Channel;
import org.kehu.customer.notice.channel.Language;
import org.kehu.kit.ids.Ids;
import org.kehu.kit.problem.FieldError;
import org.kehu.kit.problem.Problem;

/** Asks for a notice. */
@Schema(
    name = "RequestNotice",
    example =
        """
        {"recipient": {"kind": "CUSTOMER", "id": "0198f0c2-7c1e-7a3b-9d20-5f6a7b8c9d0e"}, \
        "template": "announcement", "purpose": "MARKETING", "language": "ZH", \
        "values": {"title": "新品发布会", "text": "诚邀您参加十二月的新品发布会。"}}\
        """)
record RequestNoticeRequest(
    @NotNull @Valid RecipientLine recipient,
    @NotBlank @Size(max = 60) @Pattern(regexp = "[a-z][a-z0-9-]{0,59}") String template,
    @NotNull Purpose purpose,
    @Nullable Channel channel,
    @Nullable Language language,
    @Nullable @Size(max = 20)
        Map<@Size(max = 40) @Pattern(regexp = "[a-zA-Z][a-zA-Z0-9]{0,39}") String, @NotNull Value>
            values,
    @Nullable @Size(max = 100) @Pattern(regexp = "[a-z][a-z-]{0,30}/[A-Za-z0-9._:-]{1,64}")
        String about,
    @Nullable Instant notBefore) {

  private static final String EMAIL = "[^\\s@<>,;\"]{1,64}@[A-Za-z0-9.-]{1,180}\\.[A-Za-z]{2,24}";

  /**
   * Whom it is for: a customer, its contact person, a person of the staff, or, for those with the
   * right, an address.
   *
   * @param id of the customer's file or the person; absent for DIRECT
   * @param email for DIRECT, instead of a phone
   * @param phone for DIRECT, instead of an e-mail address
   */
  @Schema(name = "NoticeRecipient")
  record RecipientLine(
      @NotNull RecipientKind kind,
      @Nullable @Size(max = 64) @Pattern(regexp = Ids.CHOSEN_FORM) String id,
      @Nullable @Size(max = 254) @Pattern(regexp = EMAIL) String email,
      @Nullable @Size(max = 30) @Pattern(regexp = "[+0-9 ()-]{3,30}") String phone) {

    RequestNotice.Recipient toRecipient() {
      if (kind != RecipientKind.DIRECT) {
        if (id == null || email != null || phone != null) {
          throw unfit("/recipient", "recipient-by-id");
        }
        return new RequestNotice.Recipient(kind, id, null);
      }
      if (id != null || (email == null) == (phone == null)) {
        throw unfit("/recipient", "recipient-by-address");
      }
      return new RequestNotice.Recipient(kind, "", email == null ? parsed(phone) : email);
    }

    private static String parsed(@Nullable String phone) {
      return Phone.parse(phone == null ? "" : phone)
          .orElseThrow(() -> unfit("/recipient/phone", "recipient-by-address"));
    }
  }

  /** What a placeholder stands for; its type says how it must look. */
  @Schema(name = "NoticeValue", type = "string", maxLength = 500)
  record Value(@JsonValue String text) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    Value {}
  }

  RequestNotice toCommand(String by) {
    return new RequestNotice(
        recipient.toRecipient(),
        template,
        purpose,
        channel,
        language == null ? Language.ZH : language,
        values == null ? Map.of() : texts(values),
        about,
        notBefore,
        by);
  }

  private static Map<String, String> texts(Map<String, Value> values) {
    Map<String, String> texts = new LinkedHashMap<>();
    values.forEach((name, value) -> texts.put(name, value.text()));
    return texts;
  }

  private static Problem unfit(String pointer, String code) {
    return NoticeProblem.NOTICE_UNFIT.problem().error(new FieldError(pointer, code));
  }

  /** Shows nothing: it may hold an address. */
  @Override
  public String toString() {
    return "RequestNoticeRequest[" + template + "]";
  }
}
