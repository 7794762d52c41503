package org.kalanso.school.roster;

/**
 * What an import did, for lists of pupils in pupils, for others in their own rows.
 *
 * @param href where a person sees it
 */
public record ImportResult(int created, int changed, int unchanged, int refused, String href) {}
