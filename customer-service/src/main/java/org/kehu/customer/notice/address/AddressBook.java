package org.kehu.customer.notice.address;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    Set<RecipientKind> unserved = EnumSet.complementOf(EnumSet.of(RecipientKind.DIRECT));
    unserved.removeAll(this.sources.keySet());
    if (!unserved.isEmpty()) {
      throw new IllegalStateException("Nothing knows where these are reached: " + unserved);
    }
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
