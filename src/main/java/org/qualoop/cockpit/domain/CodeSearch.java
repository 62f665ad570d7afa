package org.qualoop.cockpit.domain;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.Roles;
import org.qualoop.rma.ReturnWaybills;
import org.qualoop.trace.Finder;
import org.qualoop.trace.Finder.Hit;
import org.springframework.stereotype.Component;

/** What a code means that the current user has read off a label or was told on the telephone. */
@Component
public class CodeSearch {

    private static final int LONGEST = 200;
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 -]{6,18}");
    private static final Set<String> PHONE_SEEKERS = Set.of(Roles.QUALITY, Roles.CUSTOMER_SERVICE, Roles.ADMIN);
    private static final Set<String> CUSTOMER_SEEKERS =
            Set.of(Roles.QUALITY, Roles.CUSTOMER_SERVICE, Roles.AUDITOR, Roles.ADMIN);

    private final Finder finder;
    private final ReturnWaybills returns;

    CodeSearch(Finder finder, ReturnWaybills returns) {
        this.finder = finder;
        this.returns = returns;
    }

    /** Full-width letters and surrounding blanks are what keyboards and scanners add. */
    public static String clean(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
    }

    /** As it was typed; where nothing has it, in capitals, as labels are printed. */
    public List<Hit> hits(String code) {
        if (code.isEmpty() || code.length() > LONGEST) {
            return List.of();
        }
        List<Hit> hits = exactly(code);
        if (hits.isEmpty() && !code.equals(code.toUpperCase(Locale.ROOT))) {
            hits = exactly(code.toUpperCase(Locale.ROOT));
        }
        return hits.isEmpty() && PHONE.matcher(code).matches() && isOneOf(PHONE_SEEKERS) ? ofPhone(code) : hits;
    }

    private List<Hit> exactly(String code) {
        Stream<Hit> back = returns.ordersOf(code).stream()
                .limit(Finder.MOST)
                .map(orderNo -> new Hit(Finder.Kind.RETURN_TRACKING, null, orderNo, null));
        return Stream.concat(visible(finder.find(code)).stream(), back).toList();
    }

    private List<Hit> ofPhone(String phone) {
        List<Hit> hits = finder.ofPhone(phone, CurrentUser.name());
        String digits = phone.replaceAll("[^0-9]", "").replaceFirst("^86(?=1\\d{10}$)", "");
        return hits.isEmpty() && !digits.equals(phone) ? finder.ofPhone(digits, CurrentUser.name()) : hits;
    }

    /** Which orders a customer placed is for those who read archives. */
    private static List<Hit> visible(List<Hit> hits) {
        return hits.stream()
                .filter(hit -> hit.kind() != Finder.Kind.CUSTOMER || isOneOf(CUSTOMER_SEEKERS))
                .toList();
    }

    private static boolean isOneOf(Set<String> groups) {
        return CurrentUser.groups().stream().anyMatch(groups::contains);
    }
}
