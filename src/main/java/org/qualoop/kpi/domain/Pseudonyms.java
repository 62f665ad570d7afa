package org.qualoop.kpi.domain;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.qualoop.kpi.Dimension;
import org.qualoop.kpi.Kpi;
import org.qualoop.kpi.KpiApi;
import org.qualoop.kpi.KpiApi.Group;
import org.qualoop.kpi.PersonalFigures;
import org.qualoop.kpi.Slice;
import org.qualoop.kpi.data.PseudonymMapper;
import org.qualoop.platform.Problem;
import org.springframework.stereotype.Component;

/**
 * What persons are called in figures by those who are not to know who they are: the same person always the same, on every
 * node, by a keyed hash whose key only the database knows.
 */
@Component
public class Pseudonyms {

    private static final String PREFIX = "anon-";
    private static final int BYTES = 4;
    private static final int KEY_BYTES = 32;
    private static final int PEOPLE = 200;

    private final PseudonymMapper mapper;
    private final KpiApi kpis;
    private volatile SecretKeySpec key;

    Pseudonyms(PseudonymMapper mapper, KpiApi kpis) {
        this.mapper = mapper;
        this.kpis = kpis;
    }

    /** How the current user reads this value of a dimension. */
    public String shown(Dimension dimension, String value) {
        return PersonalFigures.mayRead(dimension) ? value : PREFIX + hash(dimension.key() + ':' + value);
    }

    /**
     * The slice that the current user means: to whom persons have no names, only a pseudonym names one.
     *
     * @throws Problem 400 for a name, or a pseudonym of nobody in that time
     */
    public Slice meant(Slice asked, LocalDate from, LocalDate to) {
        Dimension dimension = asked.dimension();
        if (PersonalFigures.mayRead(dimension)) {
            return asked;
        }
        return kpis
                .groups(Arrays.asList(Kpi.values()), new Slice(dimension, null, null), from, to, PEOPLE)
                .values()
                .stream()
                .flatMap(groups -> groups.stream().map(Group::value))
                .distinct()
                .filter(value -> shown(dimension, value).equals(asked.value()))
                .findFirst()
                .map(value -> Slice.of(dimension, value))
                .orElseThrow(() ->
                        Problem.badRequest("/filter", "没有这个化名，您不能按人名看 No such pseudonym; you may not ask by name"));
    }

    private String hash(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key());
            byte[] sum = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum, 0, BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JVM knows HmacSHA256", e);
        }
    }

    private SecretKeySpec key() {
        if (key == null) {
            if (mapper.secret().isEmpty()) {
                byte[] fresh = new byte[KEY_BYTES];
                new SecureRandom().nextBytes(fresh);
                mapper.keep(HexFormat.of().formatHex(fresh));
            }
            key = new SecretKeySpec(HexFormat.of().parseHex(mapper.secret().orElseThrow()), "HmacSHA256");
        }
        return key;
    }
}
