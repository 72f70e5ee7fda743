package org.kehu.customer.file;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.kehu.kit.access.Sight;
import org.kehu.kit.crypto.BlindIndex;
import org.kehu.kit.paging.Sieve;
import org.kehu.kit.search.NameField;
import org.kehu.kit.search.NameQuery;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/**
 * By what customers' names are found (M11): those of companies lie in plain, those of persons as
 * keyed tokens, both in one field with one index.
 */
@Component
class NameIndex {

  private static final String FIELD = "names";
  private static final List<String> READ = List.of("name", "personal.name");

  private final NameField companies = NameField.plain(FIELD);
  private final NameField persons;

  NameIndex(BlindIndex index) {
    this.persons = NameField.blind(FIELD, index);
  }

  /**
   * What a file with this profile carries in the field; a person without a name carries nothing.
   */
  Set<String> tokens(Profile profile) {
    String company = profile.enterpriseName();
    String person = profile.personal().name();
    if (company != null) {
      return companies.tokens(company);
    }
    return person == null ? Set.of() : persons.tokens(person);
  }

  /**
   * Passes files whose name fits what was typed. A person is found only by whoever may read the
   * name too: that a masked file fits would tell it.
   */
  Sieve<Customer> sieve(String typed, Sight knownPersons) {
    NameQuery query = NameQuery.of(typed);
    Set<String> leads = new LinkedHashSet<>(companies.leads(query));
    leads.addAll(persons.leads(query));
    Criteria person = new Criteria().andOperator(persons.matching(query), knownPersons.criteria());
    Criteria narrowed =
        new Criteria()
            .andOperator(
                where(FIELD).in(leads),
                new Criteria().orOperator(companies.matching(query), person));
    return new Sieve<>(typed, narrowed, READ, file -> query.score(file.profile().name()) > 0);
  }
}
