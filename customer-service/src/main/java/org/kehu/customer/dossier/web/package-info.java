/** The dossier over HTTP. */
@NullMarked
package org.kehu.customer.dossier.web;

import org.jspecify.annotations.NullMarked;
