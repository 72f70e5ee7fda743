/**
 * What is gathered of a customer beside the file's own sections: dealings with our competitors
 * (C-12), and its yearly performance and finances (C-17).
 */
@NullMarked
package org.kehu.customer.dossier;

import org.jspecify.annotations.NullMarked;
