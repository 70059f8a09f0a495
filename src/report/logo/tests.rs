use super::*;
use crate::i18n::Language;
use proptest::prelude::*;
use sha2::{Digest as _, Sha256};

fn file(name: &str) -> Vec<u8> {
    std::fs::read(format!("{}/tests/data/logo/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

/// Red, green, blue and cover of every point, as another program writes them down.
fn points(logo: &Logo) -> Vec<u8> {
    let Samples::Points { colours, cover } = &*logo.samples else { panic!("{:?}", logo.kind) };
    let covers = |at: usize| cover.as_ref().map_or(255, |cover| cover[at]);
    let with_cover = |(at, colour): (usize, &[u8])| [colour[0], colour[1], colour[2], covers(at)];
    colours.chunks_exact(3).enumerate().flat_map(with_cover).collect()
}

/// The sums were made with ImageMagick 6.9.11: `convert FILE -depth 8 -alpha on rgba:-`.
#[test]
fn every_kind_of_png_has_the_points_another_program_sees() {
    for (name, sum) in [
        ("bits.png", "54bb640a8befcb2c6c95c4776f24d185"),
        ("deep.png", "9d5deeba8726a231f36c9331a830df6c"),
        ("grey.png", "262101e4439b9542ec6a0dfb1c78e2c8"),
        ("interlaced.png", "ba245a798f441f57452e893797472423"),
        ("palette.png", "d10cb89222bccbbf19f0fca4c83b56f8"),
        ("rgba.png", "9d5deeba8726a231f36c9331a830df6c"),
    ] {
        let logo = Logo::read(&file(name)).unwrap_or_else(|bad| panic!("{name}: {bad}"));
        assert_eq!((logo.width, logo.height, logo.kind), (60, 48, LogoKind::Png), "{name}");
        let found: String = Sha256::digest(points(&logo))[..16].iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(found, sum, "{name}");
        assert_eq!(Logo::read(&logo.bytes).as_ref(), Ok(&logo), "{name}: what is kept is the picture");
        assert!(logo.bytes.len() <= file(name).len());
    }
}

#[test]
fn a_jpeg_is_passed_on_without_what_does_not_draw() {
    for (name, colours) in [("color.jpg", 3), ("grey.jpg", 1)] {
        let logo = Logo::read(&file(name)).unwrap_or_else(|bad| panic!("{name}: {bad}"));
        assert_eq!((logo.width, logo.height, logo.kind), (60, 48, LogoKind::Jpeg), "{name}");
        assert_eq!(*logo.samples, Samples::Jpeg { colours }, "{name}");
        assert!(!String::from_utf8_lossy(&logo.bytes).contains("RAHASIA"), "{name}");
        assert_eq!(Logo::read(&logo.bytes).as_ref(), Ok(&logo), "{name}");
    }
    assert!(String::from_utf8_lossy(&file("color.jpg")).contains("RAHASIA"), "there was something to leave out");
}

#[test]
fn what_is_no_such_picture_is_refused_with_what_to_do() {
    let mut huge = file("rgba.png");
    huge[16..20].copy_from_slice(&40_000_u32.to_be_bytes());
    let sum = crate::interchange::crc32(&huge[12..29]);
    huge[29..33].copy_from_slice(&sum.to_be_bytes());
    let mut changed = file("rgba.png");
    changed[60] ^= 1;
    for (bytes, expected) in [
        (file("inks.jpg"), BadLogo::Inks),
        (huge, BadLogo::TooManyPixels { width: 40_000, height: 48 }),
        (changed, BadLogo::Damaged),
        (vec![0; LOGO_MOST + 1], BadLogo::TooLarge),
        (b"<svg/>".to_vec(), BadLogo::NoPicture),
        (b"GIF89a".to_vec(), BadLogo::NoPicture),
        (Vec::new(), BadLogo::NoPicture),
    ] {
        assert_eq!(Logo::read(&bytes), Err(expected));
        let said = Language::ALL.map(|language| expected.sentence(&Words::new(language)));
        assert!(said[0] != said[1] && said.iter().all(|said| said.len() > 20), "{said:?}");
    }
}

#[test]
fn a_picture_that_breaks_off_is_no_picture() {
    for name in ["rgba.png", "interlaced.png", "color.jpg", "grey.jpg"] {
        let whole = file(name);
        for end in 0..whole.len() {
            assert!(Logo::read(&whole[..end]).is_err(), "{name} cut off at {end}");
        }
    }
}

#[test]
fn a_mark_keeps_its_shape() {
    let logo = Logo::read(&file("rgba.png")).unwrap();
    assert_eq!(logo.fitting(4_800, 10_000), (6_000, 4_800));
    assert_eq!(logo.fitting(4_800, 3_000), (3_000, 2_400));
}

proptest! {
    #[test]
    fn no_bytes_bring_the_reader_down(at in any::<prop::sample::Index>(), bytes in prop::collection::vec(any::<u8>(), 1..8), jpeg in any::<bool>()) {
        let mut picture = file(if jpeg { "color.jpg" } else { "palette.png" });
        let at = at.index(picture.len());
        let end = (at + bytes.len()).min(picture.len());
        picture[at..end].copy_from_slice(&bytes[..end - at]);
        let _ = Logo::read(&picture);
    }
}
