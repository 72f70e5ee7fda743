package org.kehu.customer.notice.address;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All sources of addresses. */
@Component
public class AddressBook {

  private final Map<RecipientKind, AddressSource> sources = new EnumMap<>(RecipientKind.class);

  AddressBook(List<AddressSource> sources) {
    for (AddressSource source : sources) {
      AddressSource other = this.sources.put(source.kind(), source);
      if (other != null) {
        throw new IllegalStateException(
            "Both " + other + " and " + source + " know where " + source.kind() + " is reached");
      }
    }
  }

  /** Whether recipients of this kind can be reached at all. */
  public boolean serves(RecipientKind kind) {
    return sources.containsKey(kind);
  }

  /** Whether a recipient of this kind who is unknown may be heard of yet. */
  public boolean hearsOf(RecipientKind kind) {
    @Nullable AddressSource source = sources.get(kind);
    return source != null && source.hearsOfThem();
  }

  /** A recipient; empty if there is none with this id. */
  public Optional<Addressee> find(RecipientKind kind, String id) {
    @Nullable AddressSource source = sources.get(kind);
    return source == null ? Optional.empty() : source.find(id);
  }
}
